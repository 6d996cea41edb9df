import { useQuery } from '@tanstack/react-query';
import type { CrosswalkOffers } from '../../shared/contract/crosswalk.ts';
import { useApi } from '../api/host.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { offersQuery } from './offers.ts';

const nothing: CrosswalkOffers = { counterparts: [], unpaired: [] };

/** What the organisation's other assessments say to the same practices; nothing until it is read. */
export function useCounterparts(): CrosswalkOffers {
  const { head } = useAssessment();
  return useQuery(offersQuery(useApi(), head.id)).data ?? nothing;
}
