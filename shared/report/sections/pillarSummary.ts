import { scoreLine } from '../../charts/scoreLine.ts';
import type { Block, FactsBlock, Finding, Section } from '../model.ts';
import { fixed, plain, share } from '../numbers.ts';
import { holdbacksOf, outlookAfter } from '../outlook.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import { type Entry, entryOf, type PillarReport, titlesOf } from '../reportContext.ts';
import { levelName, verdict } from '../verdict.ts';
import { capitalised, counted, list, numberWord, sentence } from '../words.ts';
import { coverageOf } from './coverage.ts';
import { strongest, widestGaps } from './ranking.ts';
import {
  asideBlocks,
  contestedFact,
  decisionBlocks,
  leadingSentence,
  noStrengths,
  planSentence,
  stateWithSpan,
  strengthOf,
  summarySection,
  todoBlocks,
  typedSummary,
  undisputed,
} from './summaryBlocks.ts';
import { swatchOf } from './swatches.ts';

/** The page that is read alone: verdict, strengths and gaps, decisions, what blocks and what the roadmap will do. */
export function pillarSummary(report: PillarReport, waves: readonly WaveView[]): Section {
  const { t, score } = report;
  const facts = smallFacts(report);
  const page: Block[] = [
    { kind: 'text', role: 'sentence', text: leadingSentence(report), said: 'summary.sentence', clamp: [3, 3, 2] },
    ...typedSummary(report),
    { kind: 'space', height: 15 },
    ...verdictBlocks(report),
    ...(facts === null ? [] : [facts, { kind: 'space', height: 18 } as const]),
  ];
  page.push(...todoBlocks(report));
  if (score.status !== 'empty') page.push(pillarFindings(report), { kind: 'space', height: 15 });
  page.push(...decisionBlocks(report, waves));
  const holdsBack = {
    head: t('report.blockers.head', { level: (score.overall.level ?? 0) + 1 }),
    text: blockText(report),
  };
  page.push(...asideBlocks(report, holdsBack, roadmapText(report, waves)));
  return summarySection(report, page, waves);
}

/** Score, level and distance in large numerals, and the score line; empty without a score. */
export function verdictBlocks(report: PillarReport): readonly Block[] {
  const { t, texts } = report;
  const { overall } = report.score;
  if (overall.score === null) return [];
  const contested = contestedFact(report);
  const items: FactsBlock['items'][number][] = [
    ...contested,
    { value: fixed(t, overall.score, 1), suffix: t('report.summary.ofFive'), note: t('report.summary.score') },
  ];
  if (overall.level !== null) {
    items.push({ value: `${overall.level} ${levelName(texts, overall.level)}`, note: t('report.summary.level') });
  }
  const large: Block = { kind: 'facts', size: 'large', items };
  // A mean of contested answers is not drawn as if it were found.
  if (contested.length > 0) return [large, { kind: 'space', height: 12 }];
  if (overall.level !== null && overall.distance !== null) {
    const next = overall.level + 1;
    items.push({
      value: t('report.answers', { count: overall.distance, number: String(overall.distance) }),
      note: t('report.summary.toLevel', { level: next, name: levelName(texts, next) }),
    });
  }
  const names = ([1, 2, 3, 4, 5] as const).map((level) => texts.levels[level].name);
  const [one = '', two = '', three = '', four = '', five = ''] = names;
  const attained =
    overall.level === null ? '' : t('report.summary.attained', { name: levelName(texts, overall.level) });
  const figure = scoreLine({
    score: overall.score,
    low: overall.low,
    high: overall.high,
    level: overall.level,
    words: { score: fixed(t, overall.score, 1), levels: [one, two, three, four, five], attained },
  });
  return [
    large,
    { kind: 'space', height: 9 },
    { kind: 'figure', figure, alt: verdict(report.framework, texts, report.score, t).headline },
    { kind: 'space', height: 12 },
  ];
}

/** Range, completeness and confidence; null where nothing applies. */
export function smallFacts(report: PillarReport): Block | null {
  const { t, score } = report;
  const { overall } = score;
  const coverage = coverageOf(report);
  const items: FactsBlock['items'][number][] = [];
  const missing = coverage.open.length + coverage.dontKnow.length;
  const rangeKey = coverage.open.length === 0 ? 'rangeUnknown' : coverage.dontKnow.length === 0 ? 'rangeOpen' : 'range';
  if (overall.score !== null && overall.low !== null && overall.high !== null) {
    const range = t('report.range', { low: fixed(t, overall.low, 2), high: fixed(t, overall.high, 2) });
    items.push(
      missing === 0
        ? { value: t('report.summary.noRange'), note: t('report.summary.noRangeNote') }
        : { value: range, note: counted(t, `report.summary.${rangeKey}`, missing) },
    );
  }
  if (score.completeness === null) return null;
  items.push({
    value: share(t, score.completeness),
    note: t('report.summary.complete', { answered: coverage.answered, applicable: coverage.applicable }),
  });
  if (overall.confidence !== null) {
    items.push({
      value: t(`report.confidence.${overall.confidence.label}`),
      note: t('report.summary.confidence', {
        value: fixed(t, overall.confidence.value, 2),
        supported: coverage.supported,
        answered: coverage.answered,
      }),
    });
  }
  return { kind: 'facts', size: 'small', items };
}

/** Strengths beside the widest gaps. */
export function pillarFindings(report: PillarReport): Block {
  const { t } = report;
  const strong = strongest(undisputed(report), 3, ({ result }) =>
    typeof result.level === 'number' ? result.level : null,
  ).slice(0, 3);
  const weak = widestGaps(report.entries, holdbacksOf(report)).slice(0, 3);
  const state = (entry: Entry): string =>
    t(entry.key ? 'report.summary.levelKey' : 'report.summary.levelPlain', { level: entry.result.level ?? '' });
  return {
    kind: 'findings',
    left: {
      head:
        strong.length === 0
          ? t('report.summary.strengths')
          : capitalised(counted(t, 'report.summary.strength', strong.length)),
      items: strong.map((entry) => ({
        swatch: swatchOf(entry.result.level ?? 1),
        ...strengthOf(report, entry, state(entry)),
        said: `summary.strength.${entry.id}`,
      })),
      empty: noStrengths(report, 'report.summary.noStrengths'),
    },
    right: {
      head: weak.length === 0 ? t('report.summary.gaps') : capitalised(counted(t, 'report.summary.gap', weak.length)),
      items: weak.map((entry) => gapFinding(report, entry)),
      empty: t('report.summary.noGaps'),
    },
  };
}

function gapFinding(report: PillarReport, entry: Entry): Finding {
  const { t } = report;
  const { score, target, weight, level } = entry.result;
  const values = { score: plain(t, score ?? 0), target: target ?? '', weight: plain(t, weight ?? 1) };
  const state = t(weight === null || weight === 1 ? 'report.summary.target' : 'report.summary.targetWeight', values);
  return {
    swatch: swatchOf(level ?? 1),
    head: entry.name,
    text: `${sentence(stateWithSpan(report, entry, state))} ${sentence(entry.texts.why)}`,
    said: `summary.gap.${entry.id}`,
  };
}

/** What holds the organisation's next level back, as one paragraph; empty at the top and without a level. */
function blockText(report: PillarReport): string {
  const { t, score } = report;
  const { level } = score.overall;
  if (level === null || level >= 5) return '';
  const holding = score.sections.filter((section) => section.level === level);
  const of = (rule: string): readonly (typeof holding)[number]['blockers'][number][] =>
    holding.flatMap((section) => section.blockers.filter((blocker) => blocker.rule === rule));
  const keys = of('key').flatMap((blocker) => blocker.questions);
  const floors = of('floor')
    .flatMap((blocker) => blocker.questions)
    .filter((id) => !keys.includes(id));
  const next = level + 1;
  const sentences: string[] = [];
  if (keys.length > 0)
    sentences.push(
      t('report.blockers.keys', { count: keys.length, titles: list(t, titlesOf(report, keys)), level: next }),
    );
  const unknown = floors.filter((id) => entryOf(report, id)?.result.level === null);
  const low = floors.filter((id) => !unknown.includes(id));
  if (low.length > 0) sentences.push(t('report.blockers.low', { count: low.length, ids: list(t, low), floor: level }));
  if (unknown.length > 0)
    sentences.push(t('report.blockers.unknown', { count: unknown.length, ids: list(t, unknown) }));
  const lacking = holding.flatMap((section) =>
    section.blockers
      .filter((blocker) => blocker.rule === 'breadth')
      .map((blocker) =>
        t('report.blockers.sectionNeeds', {
          section: report.texts.sections[section.id]?.name ?? section.id,
          number: numberWord(t, blocker.needed),
        }),
      ),
  );
  if (lacking.length > 0) sentences.push(t('report.blockers.more', { level: next, list: list(t, lacking) }));
  return sentences.map(sentence).join(' ');
}

/** What the plan brings: its size, the projected score, and which sections would rise. */
function roadmapText(report: PillarReport, waves: readonly WaveView[]): string {
  const { t } = report;
  const opening = planSentence(report, waves);
  if (opening === '') return '';
  // Finding something out moves no score.
  const brings = waves.filter((wave) => wave.actions.some(({ candidate }) => candidate.kind !== 'discovery'));
  const projected = brings.at(-1)?.projected ?? null;
  const score = projected === null ? '' : t('report.plan.projected', { score: fixed(t, projected, 2) });
  return [opening, score, riseText(report, waves)].filter((text) => text !== '').join(' ');
}

/** Which sections would attain their next level if every step fully succeeds. */
export function riseText(report: PillarReport, waves: readonly WaveView[]): string {
  const { t } = report;
  const { level } = report.score.overall;
  const moving = plannedActions(waves).filter(({ candidate }) => candidate.kind !== 'discovery');
  if (level === null || moving.length === 0) return '';
  const outlook = outlookAfter(report, Number.POSITIVE_INFINITY).filter((one) => one.section.level === level);
  const name = (one: (typeof outlook)[number]): string => report.texts.sections[one.section.id]?.name ?? one.section.id;
  const risen = outlook.filter((one) => one.level > level).map(name);
  const held = outlook.filter((one) => one.level <= level).map(name);
  const next = level + 1;
  if (outlook.length === 0) return '';
  if (held.length === 0) return t('report.plan.allRise', { level: next });
  if (risen.length === 0) return t('report.plan.noneRise', { level, next });
  return t('report.plan.someRise', { risen: list(t, risen), held: list(t, held), level, next });
}
