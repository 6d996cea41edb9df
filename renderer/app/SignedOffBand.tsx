import { useState } from 'react';
import { useAssessment } from '../api/useAssessment.ts';
import { NextCycleDialog } from '../features/history/NextCycleDialog.tsx';
import { useWorkflow } from '../features/review/useWorkflow.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import styles from './SignedOffBand.module.css';

/** Stands under the bar of a signed-off assessment, with the two ways on. */
export function SignedOffBand() {
  const t = useTranslate();
  const { readOnly } = useAssessment();
  const move = useWorkflow();
  const [starting, setStarting] = useState(false);
  if (!readOnly) return null;
  return (
    <section className={styles.band} aria-label={t('app.workflow.signed-off')}>
      <Icon name="lock" />
      <span>{t('app.signedOffBand')}</span>
      <span className={styles.acts}>
        <LinkButton onClick={() => setStarting(true)}>{t('app.nextCycle')}</LinkButton>
        <LinkButton onClick={() => void move('draft')}>{t('app.workflow.to.draft')}</LinkButton>
      </span>
      {starting && <NextCycleDialog onClose={() => setStarting(false)} />}
    </section>
  );
}
