import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../api/host.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { showToast } from '../../ui/toasts.ts';

/** Opens the fictional sample workshop on its results. */
export function useSample() {
  const api = useApi();
  const navigate = useNavigate();
  const t = useTranslate();
  const [opening, setOpening] = useState(false);
  const open = (): void => {
    setOpening(true);
    api.assessments
      .openSample({ name: 'four-pillar-worked' })
      .then(({ assessmentId }) => navigate({ to: '/a/$assessmentId/results', params: { assessmentId } }))
      .catch(() => showToast({ message: t('home.sampleFailed'), tone: 'trouble' }))
      .finally(() => setOpening(false));
  };
  return { opening, open };
}
