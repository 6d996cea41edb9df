import { useEffect, useRef } from 'react';
import { useExportProgress } from '../../../api/exportProgress.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './ExportProgress.module.css';

export interface ExportProgressProps {
  readonly requestId: string;
  readonly onCancel: () => void;
}

/** How far the file has come, and the way to stop it. */
export function ExportProgress({ requestId, onCancel }: ExportProgressProps) {
  const t = useTranslate();
  const share = useExportProgress(requestId);
  const place = useRef<HTMLFieldSetElement>(null);
  // What was pressed is gone. Not the way to cancel: a second Enter would take it.
  useEffect(() => place.current?.focus(), []);
  return (
    <fieldset ref={place} tabIndex={-1} className={styles.progress} aria-label={t('preview.export.making')}>
      <progress className={styles.bar} value={share} max={1} aria-label={t('preview.export.making')} />
      <Button onClick={onCancel}>{t('preview.export.cancel')}</Button>
    </fieldset>
  );
}
