import { verdictName } from '../../frameworks/verdictNames.ts';
import { applies } from '../../scoring/checkStanding.ts';
import { nextVerdict } from '../../scoring/checkVerdict.ts';
import type { CheckResult, QuestionResult } from '../../scoring/result.ts';
import type { Block, FactsBlock, Finding, Section } from '../model.ts';
import { fixed, share } from '../numbers.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import { type CheckReport, type Entry, entryOf } from '../reportContext.ts';
import { capitalised, counted, list, sentence } from '../words.ts';
import { lampsFigure, partName, partValue } from './checkParts.ts';
import { changeText } from './checkWay.ts';
import { stillInTheWay } from './clears.ts';
import { coverageOf } from './coverage.ts';
import { plannedGaps } from './plannedGaps.ts';
import { strongest } from './ranking.ts';
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
import { signSwatch } from './swatches.ts';

/** Half of the scale: from there on an answer is a strength. */
const strongFrom = 50;

/** A check's page that is read alone: the verdict, every element and attribute, and the lowest element with what it is called elsewhere. */
export function checkSummary(report: CheckReport, waves: readonly WaveView[]): Section {
  const { score } = report;
  const page: Block[] = [
    { kind: 'text', role: 'sentence', text: leadingSentence(report), said: 'summary.sentence', clamp: [4, 3, 2] },
    ...typedSummary(report),
    { kind: 'space', height: 15 },
    ...verdictFacts(report),
    ...trustFacts(report),
    { kind: 'space', height: 15 },
    ...todoBlocks(report),
  ];
  if (score.status !== 'empty') {
    page.push(lampsFigure(report), { kind: 'space', height: 12 }, ...lowestBlocks(report));
    page.push(checkFindings(report), { kind: 'space', height: 15 });
  }
  page.push(...decisionBlocks(report, waves));
  page.push(...asideBlocks(report, wayAside(report), planText(report, waves)));
  return summarySection(report, page, waves);
}

/** How many elements hold, the verdict, and the attributes or the mean, in large numerals; empty without a verdict. */
export function verdictFacts(report: CheckReport): readonly Block[] {
  const { t, score, texts } = report;
  const { verdict, holding, elements, attributesHolding, attributes, score: mean } = score.overall;
  if (verdict === null) return [];
  const of = (count: number): string => t('report.check.of', { count });
  const items: FactsBlock['items'][number][] = [
    ...contestedFact(report),
    { value: String(holding), suffix: of(elements), note: counted(t, 'report.check.elementsHold', elements) },
    { value: verdictName(texts, verdict), note: t('report.check.verdict') },
    ...(attributes === 0
      ? []
      : [
          {
            value: String(attributesHolding),
            suffix: of(attributes),
            note: counted(t, 'report.check.attributesHold', attributes),
          },
        ]),
    ...(attributes > 0 || mean === null ? [] : [{ value: fixed(t, mean, 1), note: t('report.check.mean') }]),
  ];
  return [
    { kind: 'facts', size: 'large', items: items.slice(0, 3) },
    { kind: 'space', height: 15 },
  ];
}

/** How far the next verdict is, completeness and confidence; empty where nothing applies. */
export function trustFacts(report: CheckReport): readonly Block[] {
  const { t, score, framework, texts } = report;
  const { confidence, distance } = score.overall;
  const { answered, applicable, supported } = coverageOf(report);
  if (score.completeness === null) return [];
  const next = nextVerdict(framework, score);
  const items: FactsBlock['items'][number][] = [
    ...(next === null || distance === null
      ? []
      : [
          {
            value: counted(t, 'report.check.changes', distance),
            note: t('report.check.toVerdict', { name: verdictName(texts, next) }),
          },
        ]),
    { value: share(t, score.completeness), note: t('report.summary.complete', { answered, applicable }) },
    ...(confidence === null
      ? []
      : [
          {
            value: t(`report.confidence.${confidence.label}`),
            note: t('report.summary.confidence', { value: fixed(t, confidence.value, 2), supported, answered }),
          },
        ]),
  ];
  return [{ kind: 'facts', size: 'small', items }];
}

/** The lowest elements and the capabilities of the Four-Pillar questionnaire that their questions name; nothing while all hold fully. */
export function lowestBlocks(report: CheckReport): readonly Block[] {
  const { t, score, input } = report;
  const { weakest } = score.overall;
  const [first] = score.sections.filter(({ id }) => weakest.includes(id));
  if (first === undefined || weakest.length === score.overall.elements || (first.percent ?? 100) >= 100) return [];
  const names = weakest.map((id) => partName(report, id));
  const related = report.entries
    .filter(({ sectionId }) => weakest.some((id) => id === sectionId))
    .flatMap(({ id }) => input.related?.get(id) ?? []);
  const capabilities = [...new Set(related)];
  const lowest = t('report.check.lowestText', {
    count: names.length,
    names: list(t, names),
    value: partValue(t, first),
  });
  const unknown = score.sections.filter((section) => isUnknown(section)).map(({ id }) => partName(report, id));
  const without =
    unknown.length === 0 ? [] : [t('report.check.lowestUnknown', { count: unknown.length, names: list(t, unknown) })];
  const also =
    capabilities.length === 0
      ? []
      : [t('report.check.related', { count: capabilities.length, names: list(t, capabilities) })];
  return [
    {
      kind: 'aside',
      head: counted(t, 'report.check.lowest', names.length),
      text: [lowest, ...without, ...also].join(' '),
      said: 'summary.lowest',
      rule: 'hair',
      clamp: [4, 3, 3],
    },
    { kind: 'space', height: 12 },
  ];
}

/** An element that applies and has too few answers for a value. */
function isUnknown(section: CheckResult): boolean {
  return section.role === 'element' && applies(section) && section.percent === null;
}

/** Strengths beside the widest gaps. */
export function checkFindings(report: CheckReport): Block {
  const { t } = report;
  const rank = ({ result }: Entry): number | null => result.percent;
  const strong = strongest(undisputed(report), strongFrom, rank).slice(0, 3);
  const weak = plannedGaps(report).slice(0, 3);
  return {
    kind: 'findings',
    left: {
      head:
        strong.length === 0
          ? t('report.summary.strengths')
          : capitalised(counted(t, 'report.summary.strength', strong.length)),
      items: strong.map((entry) => ({
        swatch: signSwatch(report, entry),
        ...strengthOf(report, entry, stateOf(report, entry)),
        said: `summary.strength.${entry.id}`,
      })),
      empty: noStrengths(report, 'report.check.noStrengths'),
    },
    right: {
      head: weak.length === 0 ? t('report.summary.gaps') : capitalised(counted(t, 'report.summary.gap', weak.length)),
      items: weak.map(
        (entry): Finding => ({
          swatch: signSwatch(report, entry),
          head: entry.name,
          text: `${sentence(stateWithSpan(report, entry, stateOf(report, entry)))} ${sentence(entry.texts.why)}`,
          said: `summary.gap.${entry.id}`,
        }),
      ),
      empty: t('report.check.noGaps'),
    },
  };
}

/** "Workflow, P", "Processes, level 2". */
function stateOf({ t }: CheckReport, { result, sectionName }: Entry): string {
  return t('report.check.stateIn', { section: sectionName, level: levelWords(t, result.level) });
}

function levelWords(t: CheckReport['t'], level: QuestionResult['level']): string {
  if (level === null) return t('report.answer.none');
  return typeof level === 'number' ? t('report.summary.levelPlain', { level }) : level;
}

/** What leads to the next verdict, as one paragraph; empty at the top and when no change does. */
function wayAside(report: CheckReport): { readonly head: string; readonly text: string } {
  const { t, framework, score, texts } = report;
  const next = nextVerdict(framework, score);
  const { changes } = score.overall;
  if (next === null || changes.length === 0) return { head: '', text: '' };
  const needed = changes.map((change) => changeText(t, entryOf(report, change.question)?.title, change));
  return {
    head: t('report.check.leadsTo', { name: verdictName(texts, next) }),
    text: sentence(t('report.ladder.unlockText', { list: list(t, needed) })),
  };
}

/** The plan's size, and whether it leads to the next verdict if every step fully succeeds. */
function planText(report: CheckReport, waves: readonly WaveView[]): string {
  const { t, framework, score, texts } = report;
  const opening = planSentence(report, waves);
  const next = nextVerdict(framework, score);
  if (opening === '' || plannedActions(waves).length === 0 || next === null || score.overall.changes.length === 0)
    return opening;
  const name = verdictName(texts, next);
  const missing = stillInTheWay(report, waves, waves.at(-1)?.number ?? 0);
  const key = missing === '' ? 'report.check.planReaches' : 'report.check.planWaits';
  return [opening, t(key, { name, missing })].join(' ');
}
