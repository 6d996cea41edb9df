import type { QuestionId } from '../../base/ids.ts';
import { unitStrip } from '../../charts/unitStrip.ts';
import { breadthOf } from '../../scoring/pillarLevel.ts';
import type { LevelChange, PillarResult } from '../../scoring/result.ts';
import type { Block, Section, StripsBlock, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import { holdbacksOf, outlookAfter } from '../outlook.ts';
import type { WaveView } from '../planned.ts';
import { type Entry, entryOf, type PillarReport, titlesOf } from '../reportContext.ts';
import { capitalised, counted, list, numberWord, sentence } from '../words.ts';
import { goalWeightList, handWeightList } from './goalBlocks.ts';
import { riseText } from './pillarSummary.ts';

/** What blocks the next level, section by section, and the smallest set of answers that would attain it. Null where no level is given
 * or nothing blocks. */
export function blockersSection(report: PillarReport, waves: readonly WaveView[]): Section | null {
  const { t, score } = report;
  const { level, distance, changes } = score.overall;
  const blocked = score.sections.filter((section) => section.blockers.length > 0);
  if (blocked.length === 0) return null;
  const next = level === null ? null : level + 1;
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: titleOf(report, next, distance), said: 'blockers.title' },
    { kind: 'space', height: 6 },
    {
      kind: 'text',
      role: 'deck',
      text: ruleText(report, next),
      said: 'blockers.rule',
    },
    { kind: 'space', height: 15 },
    blockerStrips(report, blocked),
    { kind: 'space', height: 15 },
  ];
  if (next !== null && changes.length > 0) {
    blocks.push(
      {
        kind: 'aside',
        head: t('report.blockers.smallest'),
        text: t('report.blockers.smallestText', { level: next }),
        said: 'blockers.smallest',
      },
      { kind: 'space', height: 6 },
      smallestTable(report, changes, waves),
      { kind: 'space', height: 15 },
    );
  }
  blocks.push(...afterPlan(report, waves), ...weights(report));
  return {
    id: 'blockers',
    name: next === null ? t('report.blockers.name') : t('report.blockers.head', { level: next }),
    note: t('report.blockers.note'),
    blocks,
  };
}

/** What is missing in each of the sections, beside the strip of its answers. */
export function blockerStrips(report: PillarReport, sections: readonly PillarResult[]): StripsBlock {
  return { kind: 'strips', rows: sections.map((section) => stripRow(report, section)) };
}

/** The three rules; at level 2 nothing can breach the floor. */
function ruleText(report: PillarReport, next: number | null): string {
  const { t } = report;
  if (next === null) return t('report.blockers.ruleAny');
  return t(next === 2 ? 'report.blockers.ruleSecond' : 'report.blockers.rule', { level: next, floor: next - 1 });
}

function titleOf(report: PillarReport, next: number | null, distance: number | null): string {
  const { t } = report;
  if (next === null || distance === null) return t('report.blockers.titlePlain');
  return capitalised(counted(t, 'report.blockers.title', distance, { level: next }));
}

function stripRow(report: PillarReport, section: PillarResult): StripsBlock['rows'][number] {
  const { t, texts } = report;
  const level = section.level ?? 1;
  const next = level + 1;
  const holdbacks = holdbacksOf(report);
  const units = report.entries.filter(
    (entry) => entry.sectionId === section.id && entry.result.state !== 'not-applicable',
  );
  const needed = breadthOf(units.length);
  const caption = t('report.blockers.needed', { needed, all: units.length, level: next });
  return {
    name: texts.sections[section.id]?.name ?? section.id,
    note: section.blockers.map((blocker) => t(`report.blockers.ruleName.${blocker.rule}`)).join(', '),
    strip: unitStrip({
      units: units.map((entry) => ({
        id: entry.id,
        level: typeof entry.result.level === 'number' ? entry.result.level : null,
        key: entry.key,
        blocks: holdbacks.has(entry.id),
      })),
      needed,
      caption,
    }),
    text: section.blockers
      .toReversed()
      .map((blocker) => blockerText(report, blocker, level))
      .join(' '),
    said: `blockers.${section.id}`,
    smallest: smallestText(report, section.changes),
  };
}

function blockerText(report: PillarReport, blocker: PillarResult['blockers'][number], level: number): string {
  const { t } = report;
  const next = level + 1;
  const { questions } = blocker;
  switch (blocker.rule) {
    case 'breadth': {
      const below = questions.length <= 6 ? t('report.blockers.below', { ids: list(t, questions) }) : '';
      return sentence(counted(t, 'report.blockers.breadth', blocker.needed, { level: next, below }));
    }
    case 'floor': {
      const standing = questions.map((id) => standingOf(report, id));
      return sentence(
        t('report.blockers.floor', { count: questions.length, standing: list(t, standing), floor: level }),
      );
    }
    case 'key':
      return sentence(
        t('report.blockers.key', {
          count: questions.length,
          titles: list(t, titlesOf(report, questions)),
          standing: levelsOf(report, questions),
        }),
      );
  }
}

/** "I8 is at 1", "I4 is unknown". */
function standingOf(report: PillarReport, id: QuestionId): string {
  const level = entryOf(report, id)?.result.level ?? null;
  return level === null
    ? report.t('report.blockers.isUnknown', { id })
    : report.t('report.blockers.isAt', { id, level });
}

function levelsOf(report: PillarReport, ids: readonly QuestionId[]): string {
  const { t } = report;
  const levels = ids.map((id) => entryOf(report, id)?.result.level ?? null);
  const [first] = levels;
  if (first === null || levels.some((level) => level !== first)) {
    return list(
      t,
      levels.map((level) => (level === null ? t('report.blockers.unknownWord') : String(level))),
    );
  }
  return String(first);
}

function smallestText(report: PillarReport, changes: readonly LevelChange[]): string {
  const { t } = report;
  if (changes.length === 0) return '';
  const single = changes
    .filter((change) => change.from !== null && change.to - change.from === 1)
    .map((change) => change.question);
  const others = changes
    .filter((change) => !single.includes(change.question))
    .map((change) =>
      change.from === null
        ? t('report.blockers.changeUnknown', { id: change.question, to: change.to })
        : t('report.blockers.changeFrom', { id: change.question, from: change.from, to: change.to }),
    );
  const parts = [
    ...(single.length > 0 ? [t('report.blockers.oneStep', { count: single.length, ids: list(t, single) })] : []),
    ...others,
  ];
  return t('report.blockers.smallestChange', { changes: list(t, parts) });
}

function smallestTable(report: PillarReport, changes: readonly LevelChange[], waves: readonly WaveView[]): Block {
  const { t } = report;
  const rows = changes.map((change): TableRow => {
    const entry = entryOf(report, change.question);
    const from = change.from === null ? t('report.blockers.unknownWord') : String(change.from);
    return {
      kind: 'row',
      cells: [
        change.question,
        entry?.name ?? '',
        t('report.blockers.fromTo', { from, to: change.to }),
        entry === undefined ? '' : effortsOf(report, entry, change),
        whereInPlan(report, change, waves),
      ],
    };
  });
  return {
    kind: 'table',
    dense: true,
    columns: [
      { label: '', width: 26, weight: 600 },
      { label: t('report.column.capability'), width: 196 },
      { label: t('report.column.change'), width: 72 },
      { label: t('report.column.effort'), width: 74 },
      { label: t('report.column.inRoadmap'), width: 130 },
    ],
    rows,
  };
}

/** "E2", or "E2 and E2" for two steps. */
function effortsOf(report: PillarReport, entry: Entry, change: LevelChange): string {
  const { t } = report;
  const from = change.from ?? 1;
  const bands = entry.question.actions.flatMap((action) =>
    'from' in action && action.from >= from && action.to <= change.to
      ? [t('report.effort.band', { band: report.edits.get(action.id)?.effort ?? action.effort })]
      : [],
  );
  return change.from === null ? '' : list(t, bands);
}

function whereInPlan(report: PillarReport, change: LevelChange, waves: readonly WaveView[]): string {
  const { t } = report;
  for (const wave of waves) {
    for (const { candidate } of wave.actions) {
      if (candidate.kind === 'discovery' && candidate.questions.includes(change.question)) {
        return t('report.blockers.discovery', { wave: wave.number });
      }
      if (candidate.kind !== 'step' || candidate.question !== change.question) continue;
      const enough = typeof candidate.to === 'number' && candidate.to >= change.to;
      return t(enough ? 'report.wave.inText' : 'report.blockers.firstStep', { wave: wave.number });
    }
  }
  return t('report.blockers.notNow');
}

/** What would stand if every planned step fully succeeded, and what would still be missing. */
function afterPlan(report: PillarReport, waves: readonly WaveView[]): readonly Block[] {
  const { t, texts } = report;
  const last = waves.filter((wave) => wave.actions.length > 0).at(-1);
  const { level } = report.score.overall;
  if (last === undefined || level === null) return [];
  const outlook = outlookAfter(report, last.number).filter((one) => one.section.level === level);
  const held = outlook.filter((one) => one.level <= level);
  const missing = held.map((one) => {
    const parts = [
      ...one.remaining.map((holdback) =>
        t('report.blockers.mustReach', { id: holdback.question, level: holdback.need }),
      ),
      ...(one.reached < one.needed
        ? [counted(t, 'report.blockers.stillBreadth', one.needed - one.reached, { level: level + 1 })]
        : []),
    ];
    return t('report.blockers.toFinish', {
      section: texts.sections[one.section.id]?.name ?? one.section.id,
      list: list(t, parts),
    });
  });
  const text = [{ text: `${riseText(report, waves)} ` }, { text: missing.join(' '), weight: 600 as const }];
  return [
    { kind: 'aside', head: t('report.blockers.after', { wave: last.number }), text, said: 'blockers.afterPlan' },
    { kind: 'space', height: 12 },
  ];
}

/** What the goals weigh, and what people weighed otherwise. */
function goalsText(report: PillarReport, goals: string): string {
  const { t } = report;
  const hand = handWeightList(report);
  return hand === ''
    ? t('goals.report.weights', { list: goals })
    : t('goals.report.weightsHand', { list: goals, hand });
}

/** Weights other than 1 are printed wherever they matter (method 7.5). */
function weights(report: PillarReport): readonly Block[] {
  const { t } = report;
  const goals = goalWeightList(report);
  if (goals !== '')
    return [
      { kind: 'aside', head: t('report.blockers.weights'), text: goalsText(report, goals), said: 'blockers.weights' },
    ];
  const weighted = report.entries.filter((entry) => entry.result.weight !== null && entry.result.weight !== 1);
  if (weighted.length === 0) return [];
  const parts = weighted.map((entry) =>
    t('report.blockers.weight', { id: entry.id, weight: plain(t, entry.result.weight ?? 1) }),
  );
  return [
    {
      kind: 'aside',
      head: t('report.blockers.weights'),
      text: t('report.blockers.weightsText', { list: list(t, parts), number: numberWord(t, weighted.length) }),
      said: 'blockers.weights',
    },
  ];
}
