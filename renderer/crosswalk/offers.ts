import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { Api } from '../api/host.ts';

const group = 'crosswalk';

/** What an assessment is offered by the organisation's others. */
export const offersQuery = (api: Api, assessmentId: AssessmentId) =>
  queryOptions({
    queryKey: [group, assessmentId],
    queryFn: () => api.crosswalk.offers({ assessmentId }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** After a change in `changed`, what other assessments were offered has to be read anew; what it is offered itself has not. */
export function refreshOffers(queries: QueryClient, changed: AssessmentId): void {
  void queries.invalidateQueries({ predicate: ({ queryKey: [name, id] }) => name === group && id !== changed });
}
