import { compareMoments } from '../../compare/compareMoments.ts';
import type { Comparison, QuestionChange, QuestionStanding } from '../../compare/comparison.ts';
import {
  changeWords,
  comparisonNotes,
  comparisonSentence,
  levelSentence,
  likeForLikeSentence,
  refusalWords,
  respondentSentences,
  valueWords,
} from '../../compare/comparisonWords.ts';
import { longDate } from '../dates.ts';
import type { Block, Cell, Section, TableRow } from '../model.ts';
import { type Entry, entryOf, type Report } from '../reportContext.ts';
import type { Earlier } from '../reportInput.ts';
import { capitalised, counted, list } from '../words.ts';
import { blockerChanges, planChanges } from './comparisonPlan.ts';
import { questionColumn } from './questionColumn.ts';
import { swatchOf } from './swatches.ts';

/** What moved since an earlier moment, like for like (method 7.11): the whole and its sections with what they rest on, answers, who answered,
 * blockers, actions, and the plan then beside the plan now. Null without an earlier moment. */
export function comparisonSection(report: Report): Section | null {
  const { t, input } = report;
  const { earlier } = input;
  if (earlier === undefined) return null;
  const made = compare(report, earlier);
  const opening: readonly Block[] = [
    { kind: 'text', role: 'title', text: t('report.moment.title', { name: earlier.name }), clamp: [2, 2, 2] },
    { kind: 'space', height: 6 },
    {
      kind: 'text',
      role: 'deck',
      text: t('report.moment.deck', { date: longDate(t, earlier.date) }),
      clamp: [3, 3, 3],
    },
    { kind: 'space', height: 15 },
  ];
  const blocks =
    made.kind === 'comparison'
      ? comparisonBlocks(report, earlier, made)
      : [{ kind: 'text', role: 'body', text: made.text } as const];
  return {
    id: 'comparison',
    name: t('report.moment.name'),
    note: t('report.moment.note'),
    blocks: [...opening, ...blocks],
    joins: true,
  };
}

/** Both moments belong to one assessment; its questionnaire or its method may have been another one then. */
function compare(
  report: Report,
  { framework: then, method, assessment, score, plan }: Earlier,
): Comparison | { readonly kind: 'refused'; readonly text: string } {
  const { t, input, framework } = report;
  const { id, version } = framework;
  const now = { framework: { id, version, hash: input.hash }, method: framework.method };
  const before = { assessmentId: id, framework: then, method, assessment, score, plan };
  const after = { assessmentId: id, ...now, assessment: input.assessment, score: input.score, plan: input.plan };
  const made = compareMoments(framework, before, after);
  if (made.kind === 'comparison') return made;
  const { title, text } = refusalWords(t, made, { before: then.version, after: version });
  return { kind: 'refused', text: `${title}. ${text}` };
}

function comparisonBlocks(report: Report, earlier: Earlier, comparison: Comparison): readonly Block[] {
  const { t, kind, texts, input } = report;
  const level = levelSentence(t, texts, comparison);
  const overall = comparison.overall === null ? null : likeForLikeSentence(t, kind, comparison.overall);
  const words = [overall, level].filter((text) => text !== null).join(' ');
  const people = respondentSentences(t, comparison, input.options.edition === 'consultant').join(' ');
  return [
    {
      kind: 'text',
      role: 'sentence',
      text: comparisonSentence(t, kind, comparison, true),
      said: 'comparison.sentence',
    },
    { kind: 'space', height: 9 },
    ...(words === '' ? [] : [{ kind: 'text', role: 'body', text: words, said: 'comparison.likeForLike' } as const]),
    ...comparisonNotes(t, comparison).flatMap((text): readonly Block[] => [
      { kind: 'space', height: 9 },
      { kind: 'callout', text },
    ]),
    { kind: 'space', height: 18 },
    ...sectionTable(report, comparison),
    { kind: 'space', height: 12 },
    { kind: 'aside', head: t('history.compare.people.title'), text: people, said: 'comparison.people' },
    { kind: 'space', height: 18 },
    ...answerBlocks(report, comparison),
    ...blockerChanges(report, earlier),
    ...planChanges(report, earlier, comparison),
  ];
}

function sectionTable(report: Report, { sections }: Comparison): readonly Block[] {
  const { t, kind, texts } = report;
  const rows = sections.map(({ id, likeForLike, level, attained }, index): TableRow => {
    const { before, after, change, isNoise, common, total } = likeForLike;
    const number = index + 1;
    const own = texts.sections[id]?.name ?? id;
    const reading = change === null ? 'none' : isNoise ? 'noise' : change === 0 ? 'same' : change > 0 ? 'up' : 'down';
    const levels =
      kind !== 'pillars'
        ? t(`history.compare.attained.${attained.before}-${attained.after}`)
        : level.before === null && level.after === null
          ? t('history.none')
          : t('history.compare.fromTo', {
              before: level.before ?? t('history.none'),
              after: level.after ?? t('history.none'),
            });
    return {
      kind: 'row',
      cells: [
        kind === 'ladder' ? t('history.compare.stageName', { number, name: own }) : own,
        valueWords(t, kind, before),
        valueWords(t, kind, after),
        changeWords(t, kind, change),
        t('history.compare.ofTotal', { common, total }),
        levels,
        [{ text: t(`history.compare.read.${reading}`), paint: 'grey' }],
      ],
    };
  });
  return [
    { kind: 'heading', text: t(`history.compare.sections.${kind}`) },
    {
      kind: 'table',
      columns: [
        { label: t(`history.compare.section.${kind}`), width: 112, weight: 600 },
        { label: t('history.compare.before'), width: 48 },
        { label: t('history.compare.after'), width: 48 },
        { label: t('history.compare.change'), width: 48 },
        { label: t('history.compare.both'), width: 66 },
        { label: t(`history.compare.levels.${kind}`), width: 66 },
        { label: t('history.compare.reading'), width: 110 },
      ],
      rows,
    },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: t(`history.compare.sectionsNote.${kind}`) },
  ];
}

function answerBlocks(report: Report, { questions }: Comparison): readonly Block[] {
  const { t } = report;
  const moved = questions.filter((one) => one.moved === 'up' || one.moved === 'down');
  const once = questions.filter((one) => one.moved === 'state');
  const rows = moved.flatMap((one): readonly TableRow[] => {
    const entry = entryOf(report, one.id);
    return entry === undefined ? [] : [movedRow(report, entry, one)];
  });
  const ids = once.map(({ id }) => id);
  return [
    { kind: 'heading', text: capitalised(counted(t, 'report.moment.questions', moved.length)) },
    ...(rows.length === 0
      ? [{ kind: 'text', role: 'body', text: t('history.compare.questions.none') } as const]
      : [
          {
            kind: 'table',
            dense: true,
            columns: [
              { label: '', width: 34, weight: 600 },
              { label: questionColumn(report), width: 276 },
              { label: t('history.compare.before'), width: 60 },
              { label: t('history.compare.after'), width: 60 },
              { label: t('history.compare.change'), width: 68 },
            ],
            rows,
          } as const,
        ]),
    ...(ids.length === 0
      ? []
      : [
          { kind: 'space', height: 6 } as const,
          {
            kind: 'text',
            role: 'caption',
            text: counted(t, 'report.moment.once', ids.length, { ids: list(t, ids) }),
          } as const,
        ]),
    { kind: 'space', height: 18 },
  ];
}

function movedRow(report: Report, entry: Entry, { before, after, change }: QuestionChange): TableRow {
  const { t, kind } = report;
  return {
    kind: 'row',
    cells: [
      entry.id,
      entry.name,
      standingCell(report, before),
      standingCell(report, after),
      changeWords(t, kind, change),
    ],
  };
}

function standingCell({ t }: Report, { level }: QuestionStanding): Cell {
  return level === null ? t('history.none') : swatchOf(level);
}
