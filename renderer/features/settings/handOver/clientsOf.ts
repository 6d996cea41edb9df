import type { AssessmentRow } from '../../../../shared/contract/assessments.ts';

/** An organisation with all that is kept of it. */
export interface Client {
  readonly id: string;
  readonly name: string;
  readonly assessments: readonly string[];
}

/** The organisations that the rows are of, by name. */
export function clientsOf(rows: readonly AssessmentRow[]): readonly Client[] {
  return [...Map.groupBy(rows, ({ organisationId }) => organisationId)]
    .flatMap(([id, own]) => {
      const [first] = own;
      return first === undefined ? [] : [{ id, name: first.organisation, assessments: own.map((row) => row.id) }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
