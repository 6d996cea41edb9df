import { verdictName } from '../../frameworks/verdictNames.ts';
import { nextVerdict } from '../../scoring/checkVerdict.ts';
import { calculatorName, worthText } from '../../value/valueText.ts';
import { quantified } from '../benefits.ts';
import { longDate } from '../dates.ts';
import type { Block } from '../model.ts';
import { fixed } from '../numbers.ts';
import { changesOf, outlookAfter } from '../outlook.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import type { CheckReport, LadderReport, PillarReport, Report } from '../reportContext.ts';
import { counted, list, sentence } from '../words.ts';
import { stillInTheWay } from './clears.ts';
import { coverageOf } from './coverage.ts';
import { planEnd } from './decisions.ts';
import { stageName } from './ladderSummary.ts';
import { lowTargets } from './lowTargets.ts';
import { riseText } from './pillarSummary.ts';

/** Ids that are named; more are counted. */
const mostNamed = 8;

/** What the plan buys and does not, what comes later, when it is looked at, and how sure it is. */
export function boardAsides(report: Report, waves: readonly WaveView[]): readonly Block[] {
  const { t } = report;
  const planned = plannedActions(waves).length > 0;
  const rows = [
    ...(planned
      ? [
          { key: 'buys', text: buysText(report, waves) },
          { key: 'notBuys', text: notBuysText(report, waves) },
          { key: 'benefit', text: benefitText(report, waves) },
        ]
      : []),
    { key: 'notNow', text: notNowText(report, waves) },
    ...(planned ? [{ key: 'reviews', text: sentence(reviewDays(report, waves)) }] : []),
    { key: 'sure', text: sureText(report) },
  ].filter(({ text }) => text !== '');
  return rows.flatMap(({ key, text }, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'space', height: 9 } as const]),
    { kind: 'aside', head: t(`report.board.${key}`), text, said: `board.${key}`, clamp: [5, 4, 3] },
  ]);
}

function lastUsed(waves: readonly WaveView[]): WaveView | undefined {
  return waves.filter(({ actions }) => actions.length > 0).at(-1);
}

function buysText(report: Report, waves: readonly WaveView[]): string {
  const { t } = report;
  if (report.kind !== 'pillars') return outcome(report, waves).buys;
  const projected = lastUsed(waves)?.projected ?? null;
  const score =
    projected === null
      ? ''
      : t('report.board.reached', { score: fixed(t, projected, 2), date: planEnd(report, waves) ?? '' });
  return [score, riseText(report, waves)].filter((text) => text !== '').join(' ');
}

function notBuysText(report: Report, waves: readonly WaveView[]): string {
  const { t } = report;
  if (report.kind !== 'pillars') return outcome(report, waves).not;
  const { level } = report.score.overall;
  if (level === null || level >= 5) return '';
  const missing = missingAfter(report, lastUsed(waves)?.number ?? 0);
  if (missing === '') return '';
  return t('report.board.levelMissing', { level: level + 1, missing });
}

/** What would still be missing for the next level, pillar by pillar; empty when nothing would. */
function missingAfter(report: PillarReport, wave: number): string {
  const { t, texts } = report;
  const { level } = report.score.overall;
  const held = outlookAfter(report, wave).filter((one) => one.section.level === level && one.level === level);
  return held
    .map((one) => {
      const ids = one.remaining.map(({ question, need }) =>
        t('report.blockers.mustReach', { id: question, level: need }),
      );
      const short = one.needed - one.reached;
      const parts = [
        ...ids,
        ...(short > 0 ? [counted(t, 'report.blockers.stillBreadth', short, { level: (level ?? 0) + 1 })] : []),
      ];
      const section = texts.sections[one.section.id]?.name ?? one.section.id;
      return t('report.blockers.toFinish', { section, list: list(t, parts) });
    })
    .join(' ');
}

function outcome(
  report: LadderReport | CheckReport,
  waves: readonly WaveView[],
): { readonly buys: string; readonly not: string } {
  const { t } = report;
  if (changesOf(report).length === 0) return { buys: '', not: '' };
  const missing = stillInTheWay(report, waves, lastUsed(waves)?.number ?? 0);
  if (report.kind === 'check') {
    const next = nextVerdict(report.framework, report.score);
    const name = next === null ? '' : verdictName(report.texts, next);
    return missing === ''
      ? { buys: t('report.board.verdictReached', { name }), not: '' }
      : { buys: '', not: t('report.board.verdictNotReached', { name, missing }) };
  }
  const next = (report.score.overall.stage ?? 0) + 1;
  const values = { stage: next, name: stageName(report, next) };
  return missing === ''
    ? { buys: t('report.board.stageReached', values), not: '' }
    : { buys: '', not: t('report.board.stageNotReached', { ...values, missing }) };
}

/** Ranges from the organisation's own figures, each once; several actions may share one. */
function benefitText(report: Report, waves: readonly WaveView[]): string {
  const { t, input } = report;
  const worths = plannedActions(waves).flatMap((action) => quantified(report, action));
  const once = [...new Map(worths.map((worth) => [worth.calculator, worth])).values()];
  if (once.length === 0) return t('report.board.benefitNone');
  const { currency } = input.assessment.organisation;
  return once
    .map((worth) =>
      sentence(
        t('report.value.line', { name: calculatorName(t, worth.calculator), range: worthText(t, worth, currency) }),
      ),
    )
    .join(' ');
}

function notNowText(report: Report, waves: readonly WaveView[]): string {
  const { t, input, entries } = report;
  const later = input.plan.later.map(({ id }) => {
    const candidate = input.plan.candidates.find((one) => one.id === id);
    return candidate?.kind === 'step' ? candidate.question : id;
  });
  const without = entries.filter(({ result }) => result.state === 'not-applicable').map(({ id }) => id);
  const named = (key: string, ids: readonly string[]): readonly string[] => {
    if (ids.length === 0) return [];
    const many = ids.length > mostNamed ? `${key}Many` : key;
    return [counted(t, many, ids.length, { ids: list(t, ids) })];
  };
  const parts = [
    ...named('report.board.outOfPlan', [...new Set(later)]),
    ...named(
      'report.board.held',
      lowTargets(report).map(({ entry }) => entry.id),
    ),
    ...named('report.board.notApplicable', without),
  ];
  return parts.length > 0 || plannedActions(waves).length === 0 ? parts.join(' ') : t('report.board.nothingOut');
}

function sureText(report: Report): string {
  const { t, score } = report;
  const { answered, applicable, supported } = coverageOf(report);
  const { confidence } = score.overall;
  if (applicable === 0 || answered === 0) return '';
  if (confidence === null) return t('report.board.sureNone', { answered, applicable, supported });
  return t('report.board.sureText', {
    label: t(`report.confidence.${confidence.label}`).toLocaleLowerCase('en'),
    value: fixed(t, confidence.value, 2),
    answered,
    applicable,
    supported,
  });
}

/** The days on which the waves are looked at: "2 December 2026 and 31 January 2027". */
function reviewDays(report: Report, waves: readonly WaveView[]): string {
  const used = waves.filter(({ actions }) => actions.length > 0);
  return list(
    report.t,
    used.map(({ dates }) => longDate(report.t, dates.to)),
  );
}
