import type { ActionStatus } from '../../assessment/schema.ts';
import type { Comparison } from '../../compare/comparison.ts';
import { findAction } from '../../frameworks/questions.ts';
import { holdbacksOf } from '../../roadmap/outcome.ts';
import type { Plan } from '../../roadmap/plan.ts';
import type { Score } from '../../scoring/result.ts';
import type { Block, FactsBlock, TableRow } from '../model.ts';
import { fixed, plain } from '../numbers.ts';
import { type Report, titlesOf } from '../reportContext.ts';
import type { Earlier } from '../reportInput.ts';
import { list } from '../words.ts';

/** Questions that held, or hold, the next level or stage back. */
function inTheWay(score: Score): readonly string[] {
  return score.kind === 'pillars'
    ? [...holdbacksOf(score).keys()]
    : score.overall.unlock.map(({ question }) => question);
}

/** Blockers that are gone, that came, and that stayed. */
export function blockerChanges(report: Report, earlier: Earlier): readonly Block[] {
  const { t, kind, score } = report;
  const then = new Set(inTheWay(earlier.score));
  const now = new Set(inTheWay(score));
  const named = (ids: readonly string[]): string => {
    const known = report.entries.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    return known.length === 0 ? t('report.moment.nothing') : list(t, titlesOf(report, known));
  };
  const rows = [
    { key: 'cleared', ids: [...then].filter((id) => !now.has(id)) },
    { key: 'new', ids: [...now].filter((id) => !then.has(id)) },
    { key: 'still', ids: [...now].filter((id) => then.has(id)) },
  ];
  return [
    { kind: 'heading', text: t(`report.moment.blockers.${kind}`) },
    ...rows.map(
      ({ key, ids }, index): Block => ({
        kind: 'aside',
        head: t(`report.moment.${key}`),
        text: named(ids),
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
          t(`report.since.status.${status}`),
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
              { label: t('report.since.actions'), width: 358 },
              { label: t('report.since.outcome'), width: 106 },
            ],
            rows,
          } as const,
        ]),
  ];
}

function daysOf(plan: Pick<Plan, 'waves'>): number {
  return plan.waves.reduce((sum, { loadDays }) => sum + loadDays, 0);
}

function planFacts(report: Report, before: Plan | null, { projected, score }: Comparison): readonly Block[] {
  const { t, kind, input } = report;
  const value = (number: number | null): string => (number === null ? t('history.none') : fixed(t, number, 2));
  const days = (plan: Plan | null): string => {
    if (plan === null) return t('history.none');
    const count = daysOf(plan);
    return t('report.effort.days', { count, days: plain(t, count) });
  };
  const next = input.plan.waves.at(-1)?.projected?.overall ?? null;
  const scores: FactsBlock['items'] = [
    { value: value(projected), note: t('report.moment.planned') },
    { value: value(score.after), note: t('report.moment.now') },
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
