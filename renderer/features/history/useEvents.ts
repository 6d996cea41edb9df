import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryEvent } from '../../../shared/contract/cycles.ts';
import { useApi } from '../../api/host.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { historyKey } from './useSnapshots.ts';

const pageSize = 100;

export interface Events {
  /** Newest first; undefined until the first are read. */
  readonly events: readonly HistoryEvent[] | undefined;
  readonly failed: boolean;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly readMore: () => void;
}

/** What happened to the open assessment, page by page. */
export function useEvents(): Events {
  const api = useApi();
  const { id, revision, workflow } = useAssessment().head;
  const query = useInfiniteQuery({
    queryKey: [...historyKey(id), 'events', revision, workflow],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: above }) =>
      api.assessments.history({ assessmentId: id, limit: pageSize, ...(above === undefined ? {} : { above }) }),
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.seq),
    placeholderData: keepPreviousData,
  });
  return {
    events: query.data?.pages.flat(),
    failed: query.isError,
    hasMore: query.hasNextPage,
    isReading: query.isFetchingNextPage,
    readMore: () => void query.fetchNextPage(),
  };
}
