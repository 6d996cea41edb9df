import type { ActionStatus } from '../../assessment/schema.ts';
import type { ActionId } from '../../base/ids.ts';
import type { Comparison } from '../../compare/comparison.ts';
import { findAction } from '../../frameworks/questions.ts';
import { holdbacksOf } from '../../roadmap/outcome.ts';
import type { Plan } from '../../roadmap/plan.ts';
import { heightOf } from '../../roadmap/prerequisites.ts';
import type { Score } from '../../scoring/result.ts';
import type { Block, FactsBlock, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import type { Report } from '../reportContext.ts';
import type { Earlier } from '../reportInput.ts';
import { list } from '../words.ts';
import { projectedWords } from './planWords.ts';

/** What held, or holds, the next level or stage back: a question and what it must reach. */
function inTheWay(score: Score): ReadonlyMap<string, string> {
  return new Map(
    score.kind === 'pillars'
      ? [...holdbacksOf(score).values()].map(({ question, need }) => [question, String(need)])
      : (score.kind === 'ladder' ? score.overall.unlock : score.overall.changes).map(({ question, to }) => [
          question,
          String(to),
        ]),
  );
}

/** Blockers that are gone, that came, and that stayed. A question that reached what it lacked, and holds back what is next now, is both gone
 * and new. */
export function blockerChanges(report: Report, earlier: Earlier): readonly Block[] {
  const { t, kind, score } = report;
  const then = inTheWay(earlier.score);
  const now = inTheWay(score);
  const named = (of: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>, isShared: boolean): string => {
    const titles = report.entries.flatMap(({ id, title }) => {
      const need = of.get(id);
      return need === undefined || (other.get(id) === need) !== isShared
        ? []
        : [t('report.moment.need', { title, need })];
    });
    return titles.length === 0 ? t('report.moment.nothing') : list(t, titles);
  };
  const rows = [
    { key: 'cleared', text: named(then, now, false) },
    { key: 'new', text: named(now, then, false) },
    { key: 'still', text: named(now, then, true) },
  ];
  return [
    { kind: 'heading', text: t(`report.moment.blockers.${kind}`) },
    ...rows.map(
      ({ key, text }, index): Block => ({
        kind: 'aside',
        head: t(`report.moment.${key}`),
        text,
        rule: index === 0 ? 'ink' : 'hair',
      }),
    ),
    { kind: 'space', height: 18 },
  ];
}

const order: readonly ActionStatus[] = ['done', 'doing', 'open', 'dropped'];

/** What became of the earlier plan's actions, and what it promised beside what is planned now. */
export function planChanges(report: Report, { plan }: Earlier, comparison: Comparison): readonly Block[] {
  const { t, framework } = report;
  const { actions } = comparison;
  const rows = actions
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map(({ id, title, status }): TableRow => {
      const question = findAction(framework, id)?.question.id;
      const entry = report.entries.find((one) => one.id === question);
      return {
        kind: 'row',
        cells: [
          question ?? t('report.action.ownShort'),
          title ?? entry?.texts.actions[id]?.title ?? id,
          outcomeText(report, plan, id, status),
        ],
      };
    });
  return [
    { kind: 'heading', text: t('report.moment.plan') },
    { kind: 'space', height: 3 },
    ...planFacts(report, plan, comparison),
    ...(rows.length === 0
      ? []
      : [
          { kind: 'space', height: 12 } as const,
          {
            kind: 'table',
            dense: true,
            columns: [
              { label: '', width: 34, weight: 600 },
              { label: t('report.since.actions'), width: 314 },
              { label: t('report.since.outcome'), width: 150 },
            ],
            rows,
          } as const,
        ]),
  ];
}

/** A status, or what a step was to bring, where its question stands there though nobody marked it. */
function outcomeText({ t, entries }: Report, plan: Plan | null, id: ActionId, status: ActionStatus): string {
  const step = plan?.candidates.find((one) => one.id === id);
  if (step?.kind === 'step' && (status === 'open' || status === 'doing')) {
    const level = entries.find((entry) => entry.id === step.question)?.result.level ?? null;
    if (level !== null && heightOf(level) >= heightOf(step.to))
      return t(`report.moment.reached.${typeof step.to === 'number' ? 'pillars' : 'ladder'}`, { to: step.to });
  }
  return t(`report.since.status.${status}`);
}

function daysOf(plan: Pick<Plan, 'waves'>): number {
  return plan.waves.reduce((sum, { loadDays }) => sum + loadDays, 0);
}

function planFacts(report: Report, before: Plan | null, { projected, score }: Comparison): readonly Block[] {
  const { t, kind, input } = report;
  const value = (number: number | null): string =>
    number === null ? t('history.none') : projectedWords(report, number);
  const days = (plan: Plan | null): string => {
    if (plan === null) return t('history.none');
    const count = daysOf(plan);
    return t('report.effort.days', { count, days: plain(t, count) });
  };
  const next = input.plan.waves.at(-1)?.projected?.overall ?? null;
  const scores: FactsBlock['items'] = [
    { value: value(projected), note: t('report.moment.planned') },
    { value: value(score.after), note: t(kind === 'check' ? 'report.moment.check.now' : 'report.moment.now') },
    { value: value(next), note: t('report.moment.projected') },
  ];
  const planned: FactsBlock['items'] = [
    { value: days(before), note: t('report.moment.days') },
    { value: days(input.plan), note: t('report.moment.daysNow') },
  ];
  return [
    ...(kind === 'ladder'
      ? []
      : [{ kind: 'facts', size: 'small', items: scores } as const, { kind: 'space', height: 9 } as const]),
    { kind: 'facts', size: 'small', items: planned },
  ];
}
