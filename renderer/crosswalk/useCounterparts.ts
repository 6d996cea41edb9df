import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { CrosswalkOffers } from '../../shared/contract/crosswalk.ts';
import { type Api, useApi } from '../api/host.ts';
import { useAssessment } from '../api/useAssessment.ts';

const group = 'crosswalk';

const offersQuery = (api: Api, assessmentId: AssessmentId) =>
  queryOptions({
    queryKey: [group, assessmentId],
    queryFn: () => api.crosswalk.offers({ assessmentId }),
    staleTime: Number.POSITIVE_INFINITY,
  });

const nothing: CrosswalkOffers = { counterparts: [], unpaired: [] };

/** What the organisation's other assessments say to the same practices; nothing until it is read. */
export function useCounterparts(): CrosswalkOffers {
  const { head } = useAssessment();
  return useQuery(offersQuery(useApi(), head.id)).data ?? nothing;
}

/** After a change in `changed`, what other assessments were offered has to be read anew; what it is offered itself has not. */
export function refreshCounterparts(queries: QueryClient, changed: AssessmentId): void {
  void queries.invalidateQueries({ predicate: ({ queryKey: [name, id] }) => name === group && id !== changed });
}
