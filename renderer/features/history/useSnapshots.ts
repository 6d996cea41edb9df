import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { useApi } from '../../api/host.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { type EndedCycle, earlierCycles } from './earlierCycles.ts';

const none: readonly EndedCycle[] = [];

/** Everything that this screen reads about one assessment hangs on this name. */
export const historyKey = (assessmentId: string) => ['history', assessmentId] as const;

/** The snapshots of the open assessment, newest first; undefined until they are read. */
export function useSnapshots(): readonly SnapshotHead[] | undefined {
  const api = useApi();
  const { id, revision, workflow } = useAssessment().head;
  return useQuery({
    queryKey: [...historyKey(id), 'snapshots', revision, workflow],
    queryFn: () => api.assessments.snapshots({ assessmentId: id }),
    placeholderData: keepPreviousData,
    select: (oldestFirst) => oldestFirst.toReversed(),
  }).data;
}

/** The snapshot that ended the cycle before; undefined while it is read, and where it is in this workspace no more. */
export function usePreviousSnapshot(): SnapshotHead | undefined {
  const api = useApi();
  const { head, draft } = useAssessment();
  const { assessment, snapshot } = draft.assessment.previous ?? {};
  return (
    useQuery({
      queryKey: [...historyKey(head.id), 'previous', assessment, snapshot],
      queryFn: async () => {
        if (assessment === undefined) return null;
        const heads = await api.assessments.snapshots({ assessmentId: assessment });
        return heads.find(({ seq }) => seq === snapshot) ?? null;
      },
    }).data ?? undefined
  );
}

/** The cycles before this one, oldest first; none while they are read. */
export function useEarlierCycles(): readonly EndedCycle[] {
  const api = useApi();
  const { head, draft } = useAssessment();
  const { previous } = draft.assessment;
  const { assessment, snapshot, date, score, level } = previous ?? {};
  return (
    useQuery({
      queryKey: [...historyKey(head.id), 'cycles', { assessment, snapshot, date, score, level }],
      queryFn: () => earlierCycles(api, head.id, previous),
      placeholderData: keepPreviousData,
    }).data ?? none
  );
}

/** Reads snapshots and changes anew: something was done that is no edit. */
export function useRefreshHistory(): () => Promise<void> {
  const queries = useQueryClient();
  const { id } = useAssessment().head;
  return useCallback(() => queries.invalidateQueries({ queryKey: historyKey(id) }), [queries, id]);
}
