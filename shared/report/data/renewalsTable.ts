import { type DueQuarter, renewalsOf } from '../../renewals/arrAtRisk.ts';
import { asksRenewals } from '../../renewals/asksRenewals.ts';
import type { Report } from '../reportContext.ts';
import type { DataTable } from './dataTable.ts';
import { tableOf } from './tableOf.ts';

/** What comes up for renewal, one quarter a row; none where the questionnaire asks for no such figures. */
export function renewalsTable(report: Report): DataTable {
  const { input, framework } = report;
  const { quarters, rate } = renewalsOf(input.assessment.renewals);
  const currency = input.assessment.organisation.currency?.trim() ?? '';
  return tableOf<DueQuarter>(
    report,
    'renewals',
    [
      { key: 'quarter', type: 'text', width: 10, value: ({ quarter }) => quarter },
      { key: 'renewing', type: 'money', unit: currency, width: 16, value: ({ due }) => due },
      { key: 'renewalRate', type: 'share', width: 12, value: () => rate },
      { key: 'atRisk', type: 'money', unit: currency, width: 16, value: ({ atRisk }) => atRisk },
    ],
    asksRenewals(framework) ? quarters : [],
  );
}
