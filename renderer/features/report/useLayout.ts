import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/host.ts';
import { usePreferences } from '../../api/queries.ts';
import { today } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';

/** The pages of the report as it is stored now. While new ones are drawn the old ones stand, and `isStale` says so. */
export function useLayout() {
  const api = useApi();
  const { head } = useAssessment();
  const { language } = usePreferences();
  const [day] = useState(today);
  const { revision, updatedAt, id } = head;
  const layout = useQuery({
    queryKey: ['report', 'layout', id, revision, day, language],
    queryFn: async () => ({ report: await api.reports.layout({ assessmentId: id, today: day }), savedAt: updatedAt }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
  return {
    report: layout.data?.report,
    /** When the answers were stored that the pages show. */
    savedAt: layout.data?.savedAt,
    isStale: layout.data !== undefined && (layout.isPlaceholderData || layout.isError),
    hasFailed: layout.isError,
    again: () => void layout.refetch(),
    today: day,
  };
}
