import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/host.ts';
import { usePreferences } from '../../api/queries.ts';
import { useAssessment, useShownAssessment } from '../../api/useAssessment.ts';
import type { MomentKey } from './momentKey.ts';
import { asItIs, type MomentAnswer, readMoment } from './readMoment.ts';
import { historyKey } from './useSnapshots.ts';

/** One side of a comparison; undefined while it is read. */
export function useMoment(key: MomentKey): MomentAnswer | undefined {
  const api = useApi();
  const { language } = usePreferences();
  const { head, framework, draft } = useAssessment();
  const assessment = useShownAssessment();
  const { previous } = draft.assessment;
  const read = useQuery({
    queryKey: [...historyKey(head.id), 'side', key, previous?.assessment, previous?.snapshot],
    queryFn: () => (key.kind === 'now' ? null : readMoment(api, head.id, key, previous, language)),
    enabled: key.kind !== 'now',
  });
  const now = useMemo<MomentAnswer | null>(
    () => (key.kind === 'now' ? { kind: 'read', moment: asItIs(head, framework, assessment) } : null),
    [key.kind, head, framework, assessment],
  );
  return now ?? read.data ?? undefined;
}
