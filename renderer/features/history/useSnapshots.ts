import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { useApi } from '../../api/host.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { type EndedCycle, earlierCycles } from './earlierCycles.ts';
import { withRank } from './withRank.ts';

const none: readonly EndedCycle[] = [];

/** Everything that this screen reads about one assessment hangs on this name. */
export const historyKey = (assessmentId: string) => ['history', assessmentId] as const;

/** The snapshots of the open assessment, newest first; undefined until they are read. */
export function useSnapshots(): readonly SnapshotHead[] | undefined {
  const api = useApi();
  const { head, framework } = useAssessment();
  const { id, revision, workflow } = head;
  const newestFirst = useCallback(
    (oldestFirst: readonly SnapshotHead[]) => oldestFirst.map((one) => withRank(framework, one)).toReversed(),
    [framework],
  );
  return useQuery({
    queryKey: [...historyKey(id), 'snapshots', revision, workflow],
    queryFn: () => api.assessments.snapshots({ assessmentId: id }),
    placeholderData: keepPreviousData,
    select: newestFirst,
  }).data;
}

/** The snapshot that ended the cycle before; undefined while it is read, and where it is in this workspace no more. */
export function usePreviousSnapshot(): SnapshotHead | undefined {
  const api = useApi();
  const { head, draft, framework } = useAssessment();
  const { assessment, snapshot } = draft.assessment.previous ?? {};
  return (
    useQuery({
      queryKey: [...historyKey(head.id), 'previous', assessment, snapshot],
      queryFn: async () => {
        if (assessment === undefined) return null;
        const heads = await api.assessments.snapshots({ assessmentId: assessment });
        const found = heads.find(({ seq }) => seq === snapshot);
        return found === undefined ? null : withRank(framework, found);
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
