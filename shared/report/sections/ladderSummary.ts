import { findSection } from '../../frameworks/questions.ts';
import type { StageResult } from '../../scoring/result.ts';
import type { Block, FactsBlock, Finding, Section } from '../model.ts';
import { fixed, share } from '../numbers.ts';
import { letterRank } from '../outlook.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import { type Entry, entryOf, type LadderReport } from '../reportContext.ts';
import { capitalised, counted, list, sentence } from '../words.ts';
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

/** The ladder's page that is read alone. */
export function ladderSummary(report: LadderReport, waves: readonly WaveView[]): Section {
  const { t, score } = report;
  const page: Block[] = [
    { kind: 'text', role: 'sentence', text: leadingSentence(report), said: 'summary.sentence', clamp: [3, 3, 2] },
    ...typedSummary(report),
    { kind: 'space', height: 15 },
    ...stageFacts(report),
    ...coverageFacts(report),
    { kind: 'space', height: 18 },
  ];
  page.push(...todoBlocks(report));
  if (score.status !== 'empty') page.push(ladderFindings(report), { kind: 'space', height: 15 });
  page.push(...decisionBlocks(report, waves));
  const holdsBack = {
    head: t('report.ladder.opens', { stage: (score.overall.stage ?? 0) + 1 }),
    text: unlockText(report),
  };
  page.push(...asideBlocks(report, holdsBack, roadmapText(report, waves)));
  return summarySection(report, page, waves);
}

/** "3 Subscription management"; stage 0 has a name of its own. */
export function stageName(report: LadderReport, stage: number): string {
  const section = report.framework.sections[stage - 1];
  return section === undefined ? report.texts.belowFirst.name : (report.texts.sections[section.id]?.name ?? section.id);
}

/** The stage above the attained one; undefined at the top and without a stage. */
export function nextStage(report: LadderReport): StageResult | undefined {
  const { stage } = report.score.overall;
  return stage === null ? undefined : report.score.sections[stage];
}

/** Attained stage, the next one's percentage and the distance in large numerals; empty without a stage. */
export function stageFacts(report: LadderReport): readonly Block[] {
  const { t } = report;
  const { stage, distance } = report.score.overall;
  if (stage === null) return [];
  const contested = contestedFact(report);
  const items: FactsBlock['items'][number][] = [
    ...contested,
    {
      value: String(stage),
      suffix: t('report.ladder.of', { stages: report.framework.sections.length }),
      note: t('report.ladder.attained', { name: stageName(report, stage) }),
    },
  ];
  const next = nextStage(report);
  if (next?.percent !== null && next !== undefined) {
    const percent = t('report.format.percent', { value: fixed(t, next.percent, 1) });
    items.push({
      value: percent,
      note: t('report.ladder.percentOf', { stage: stage + 1, name: stageName(report, stage + 1) }),
    });
  }
  if (distance !== null && contested.length === 0) {
    items.push({
      value: t('report.ladder.changes', { count: distance, number: String(distance) }),
      note: t('report.ladder.toStage', { stage: stage + 1, name: stageName(report, stage + 1) }),
    });
  }
  return [
    { kind: 'facts', size: 'large', items },
    { kind: 'space', height: 15 },
  ];
}

/** Policy, completeness and confidence; empty where nothing applies. */
export function coverageFacts(report: LadderReport): readonly Block[] {
  const { t, score } = report;
  const coverage = coverageOf(report);
  const { confidence, policy } = score.overall;
  if (score.completeness === null) return [];
  const items: FactsBlock['items'][number][] = [
    { value: t(`report.ladder.policy.${policy}`), note: t(`report.ladder.policyNote.${policy}`) },
    {
      value: share(t, score.completeness),
      note: t('report.summary.complete', { answered: coverage.answered, applicable: coverage.applicable }),
    },
  ];
  if (confidence !== null) {
    const values = { value: fixed(t, confidence.value, 2), supported: coverage.supported, answered: coverage.answered };
    items.push({ value: t(`report.confidence.${confidence.label}`), note: t('report.summary.confidence', values) });
  }
  return [{ kind: 'facts', size: 'small', items }];
}

/** Strengths beside the widest gaps. */
export function ladderFindings(report: LadderReport): Block {
  const { t } = report;
  const stageOf = (entry: Entry): number =>
    report.framework.sections.findIndex((section) => section.id === entry.sectionId);
  const rank = (entry: Entry): number | null => {
    const { level } = entry.result;
    return typeof level === 'string' && letterRank(level) >= 2 ? letterRank(level) * 10 + stageOf(entry) : null;
  };
  const strong = strongest(undisputed(report), 0, rank).slice(0, 3);
  const weak = plannedGaps(report).slice(0, 3);
  const state = (entry: Entry): string =>
    entry.result.level === null
      ? t('report.answer.none')
      : t(entry.key ? 'report.ladder.stateGate' : 'report.ladder.state', {
          letter: entry.result.level ?? '',
          section: entry.sectionName,
        });
  return {
    kind: 'findings',
    left: {
      head:
        strong.length === 0
          ? t('report.summary.strengths')
          : capitalised(counted(t, 'report.summary.strength', strong.length)),
      items: strong.map((entry) => ({
        swatch: signSwatch(report, entry),
        ...strengthOf(report, entry, state(entry)),
        said: `summary.strength.${entry.id}`,
      })),
      empty: noStrengths(report, 'report.ladder.noStrengths'),
    },
    right: {
      head: weak.length === 0 ? t('report.summary.gaps') : capitalised(counted(t, 'report.summary.gap', weak.length)),
      items: weak.map(
        (entry): Finding => ({
          swatch: signSwatch(report, entry),
          head: entry.name,
          text: `${sentence(stateWithSpan(report, entry, state(entry)))} ${sentence(entry.texts.why)}`,
          said: `summary.gap.${entry.id}`,
        }),
      ),
      empty: t('report.ladder.noGaps'),
    },
  };
}

/** The plan's size, and whether it opens the next stage if every step fully succeeds. */
function roadmapText(report: LadderReport, waves: readonly WaveView[]): string {
  const { t, score } = report;
  const opening = planSentence(report, waves);
  const { stage, unlock } = score.overall;
  if (opening === '' || plannedActions(waves).length === 0 || stage === null || unlock.length === 0) return opening;
  const values = { stage: stage + 1, name: stageName(report, stage + 1) };
  const missing = stillInTheWay(report, waves, waves.at(-1)?.number ?? 0);
  const outcome =
    missing === '' ? t('report.plan.stageRises', values) : t('report.plan.stageWaits', { ...values, missing });
  return [opening, outcome].join(' ');
}

/** What opens the next stage, as one paragraph; empty at the top and when no change can. */
function unlockText(report: LadderReport): string {
  const { t } = report;
  const { unlock } = report.score.overall;
  if (unlock.length === 0) return '';
  const changes = unlock.map((change) => {
    const title = entryOf(report, change.question)?.title ?? change.question;
    if (change.from === null)
      return t(change.to === 'N' ? 'report.ladder.changeAny' : 'report.ladder.changeUnknown', { title, to: change.to });
    return t(change.from === change.to ? 'report.ladder.changeContested' : 'report.ladder.change', {
      title,
      from: change.from,
      to: change.to,
    });
  });
  return sentence(t('report.ladder.unlockText', { list: list(t, changes) }));
}

/** Name of a stage's section. */
export function sectionName(report: LadderReport, id: string): string {
  const section = findSection(report.framework, id);
  return section === undefined ? id : (report.texts.sections[section.id]?.name ?? id);
}
