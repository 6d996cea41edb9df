import { useMemo } from 'react';
import type { ChangeFrame } from '../../../shared/history/describeChange.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';

/** What changes of the open assessment are put into words with. */
export function useFrame(): ChangeFrame {
  const t = useTranslate();
  const { framework, texts, draft } = useAssessment();
  const { participants = [], actions = [] } = draft.assessment;
  return useMemo(() => ({ framework, texts, t, participants, actions }), [framework, texts, t, participants, actions]);
}
