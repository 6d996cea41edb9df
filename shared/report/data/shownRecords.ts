import type { MetricRecord } from '../../assessment/metricRecords.ts';
import { isHidden } from '../../assessment/readersOf.ts';
import type { RoleRecord } from '../../assessment/roleRecords.ts';
import type { Report } from '../reportContext.ts';

/** The metrics that readers of the edition may know of. */
export function shownMetrics({ input }: Report): readonly MetricRecord[] {
  return shown(input.options.edition, input.assessment.metrics);
}

/** The roles that readers of the edition may know of. */
export function shownRoles({ input }: Report): readonly RoleRecord[] {
  return shown(input.options.edition, input.assessment.roles);
}

function shown<Kept extends MetricRecord | RoleRecord>(
  edition: 'client' | 'consultant',
  records: readonly Kept[] = [],
): readonly Kept[] {
  return edition === 'consultant' ? records : records.filter((record) => !isHidden(record));
}
