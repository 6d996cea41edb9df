import type { Decision } from '../../assessment/schema.ts';
import { costOfDecision, isPriced } from '../costs.ts';
import type { WaveView } from '../planned.ts';
import { isVisible, type Report } from '../reportContext.ts';
import { type DecisionView, decisionsOf } from '../sections/decisions.ts';
import type { DataTable } from './dataTable.ts';
import { onlyIf, tableOf } from './tableOf.ts';
import { dataWords } from './words.ts';

interface Row {
  readonly number: number;
  readonly view: DecisionView;
  /** Null for one that follows from the data. */
  readonly typed: Decision | null;
}

/** What leadership must settle: what people typed, then what follows from the plan. */
export function decisionsTable(report: Report, waves: readonly WaveView[]): DataTable {
  const { t, input } = report;
  const typed = (input.assessment.decisions ?? []).filter((decision) => isVisible(report, decision));
  const rows = decisionsOf(report, waves).map(
    (view, index): Row => ({ number: index + 1, view, typed: view.derived === null ? (typed[index] ?? null) : null }),
  );
  const currency = input.assessment.organisation.currency?.trim() ?? '';
  const costOf = ({ typed: decision }: Row) => (decision === null ? null : costOfDecision(report, decision));
  return tableOf<Row>(
    report,
    'decisions',
    [
      { key: 'number', type: 'integer', width: 6, value: ({ number }) => number },
      { key: 'decision', type: 'text', width: 60, value: ({ view }) => view.text },
      { key: 'owner', type: 'text', width: 24, value: ({ view }) => view.owner },
      { key: 'due', type: 'day', width: 12, value: ({ view }) => view.dueOn },
      { key: 'ifNot', type: 'text', width: 40, value: ({ typed: decision }) => decision?.ifNot },
      { key: 'actions', type: 'text', width: 24, value: ({ typed: decision }) => decision?.actions?.join(', ') },
      ...onlyIf<Row>(isPriced(input.assessment), [
        { key: 'days', type: 'days', width: 10, value: (row) => costOf(row)?.days },
        { key: 'spend', type: 'money', unit: currency, width: 13, value: ({ typed: decision }) => decision?.spend },
        { key: 'cost', type: 'money', unit: currency, width: 13, value: (row) => costOf(row)?.money },
      ]),
      {
        key: 'origin',
        type: 'text',
        width: 12,
        words: dataWords(t, 'origin', ['typed', 'plan']),
        value: ({ typed: decision }) => (decision === null ? 'plan' : 'typed'),
      },
    ],
    rows,
  );
}
