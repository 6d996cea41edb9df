import { dueCalendar } from '../../charts/dueCalendar.ts';
import { isBegun, type Renewals, renewalsOf } from '../../renewals/arrAtRisk.ts';
import { asksRenewals } from '../../renewals/asksRenewals.ts';
import {
  calendarAlt,
  dueColumns,
  missingText,
  pointText,
  quarterName,
  rateText,
  riskFormula,
  spanText,
} from '../../renewals/renewalText.ts';
import { benefitOf } from '../benefits.ts';
import type { Block, Chart, Section } from '../model.ts';
import { grouped, money } from '../money.ts';
import { rounded } from '../numbers.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { sentences } from '../words.ts';

/** As many actions as the content paper asks for (1.10). */
const mostActions = 3;

/** What comes up for renewal, how much of it is at risk at today's rate, and what works on it (content paper 1.10); null while no figure is
 * known, and for a questionnaire that does not ask for any. */
export function renewalsSection(report: Report, waves: readonly WaveView[]): Section | null {
  const { t, input, framework } = report;
  const renewals = renewalsOf(input.assessment.renewals);
  if (!asksRenewals(framework) || !isBegun(renewals)) return null;
  const { currency } = input.assessment.organisation;
  return {
    id: 'renewals',
    name: t('report.renewals.name'),
    note: t('report.renewals.note'),
    blocks: [
      { kind: 'text', role: 'title', text: titleOf(report, renewals), said: 'dueForRenewal.title' },
      { kind: 'space', height: 12 },
      ...factBlocks(report, renewals),
      ...(renewals.quarters.length === 0 ? [] : calendarBlocks(report, renewals)),
      {
        kind: 'text',
        role: 'caption',
        text: sentences([
          riskFormula(t, renewals) === ''
            ? missingText(t, renewals)
            : t('report.renewals.made', { formula: riskFormula(t, renewals) }),
          pointText(t, renewals, currency),
          t('renewals.assumes'),
        ]),
        said: 'dueForRenewal.made',
      },
      { kind: 'space', height: 18 },
      ...actionBlocks(report, waves),
    ],
    joins: true,
  };
}

function titleOf({ t, input }: Report, { due, atRisk }: Renewals): string {
  const { currency } = input.assessment.organisation;
  if (due === null) return t('report.renewals.titleRate');
  const values = { due: money(t, due, currency), atRisk: money(t, atRisk ?? 0, currency) };
  return t(atRisk === null ? 'report.renewals.titleDue' : 'report.renewals.title', values);
}

/** The three figures in large numerals; a rate alone is said in a sentence. */
function factBlocks({ t, input }: Report, renewals: Renewals): readonly Block[] {
  const { due, rate, atRisk, point } = renewals;
  const { currency } = input.assessment.organisation;
  if (due === null || point === null) return [];
  const span = spanText(t, renewals);
  return [
    {
      kind: 'facts',
      size: 'small',
      items: [
        { value: money(t, due, currency), note: t('renewals.dueFact', { span }) },
        ...(atRisk === null || rate === null
          ? []
          : [
              { value: money(t, atRisk, currency), note: t('report.renewals.atRiskFact', { rate: rateText(t, rate) }) },
            ]),
        { value: money(t, point, currency), note: t('renewals.pointNote') },
      ],
    },
    { kind: 'space', height: 18 },
  ];
}

function calendarBlocks(report: Report, renewals: Renewals): readonly Block[] {
  const { t, input } = report;
  const { currency } = input.assessment.organisation;
  return [
    { kind: 'heading', text: t('renewals.due') },
    {
      kind: 'figure',
      figure: dueCalendar(dueColumns(t, renewals), t('renewals.columnAtRisk')),
      charts: [chartOf(report, renewals)],
      alt: calendarAlt(t, renewals, currency),
    },
    { kind: 'space', height: 6 },
  ];
}

/** The same as a chart that people can go on editing. */
function chartOf({ t }: Report, { quarters }: Renewals): Chart {
  const most = Math.max(1, ...quarters.map(({ due }) => due));
  const step = 10 ** Math.floor(Math.log10(most));
  return {
    kind: 'bar',
    categories: quarters.map(({ quarter }) => quarterName(t, quarter)),
    series: [
      { name: t('report.renewals.dueSeries'), values: quarters.map(({ due }) => rounded(due, 0)), paint: 'level2' },
      ...(quarters.some(({ atRisk }) => atRisk !== null)
        ? [
            {
              name: t('renewals.atRisk'),
              values: quarters.map(({ atRisk }) => (atRisk === null ? null : rounded(atRisk, 0))),
              paint: 'level4' as const,
            },
          ]
        : []),
    ],
    min: 0,
    max: Math.ceil(most / step) * step,
    step,
    decimals: 0,
    facts: {
      heads: [t('renewals.atRisk')],
      rows: quarters.map(({ atRisk }) => [atRisk === null ? '' : grouped(t, atRisk)]),
    },
  };
}

/** The first planned actions that move retention. */
function actionBlocks(report: Report, waves: readonly WaveView[]): readonly Block[] {
  const { t } = report;
  const rows = waves
    .flatMap((wave) => plannedActions([wave]).map((action) => ({ wave, action })))
    .filter(({ action }) => benefitOf(action).includes('retention'))
    .slice(0, mostActions);
  if (rows.length === 0) {
    return [{ kind: 'aside', head: t('renewals.actions'), text: t('renewals.noActions'), rule: 'hair' }];
  }
  return [
    { kind: 'heading', text: t('renewals.actions') },
    {
      kind: 'table',
      columns: [
        { label: t('report.renewals.action'), width: 318, weight: 600 },
        { label: t('report.value.wave'), width: 70 },
        { label: t('report.renewals.owner'), width: 110 },
      ],
      rows: rows.map(({ wave, action }) => ({
        kind: 'row',
        cells: [action.title, t('report.wave.head', { wave: wave.number }), action.owner],
      })),
    },
  ];
}
