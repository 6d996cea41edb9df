import { useRef } from 'react';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { momentWords } from './days.ts';
import styles from './History.module.css';
import { snapshotName } from './momentRows.ts';

export interface SnapshotDetailsProps {
  readonly snapshot: SnapshotHead;
  readonly onClose: () => void;
}

/** What a snapshot was scored with, and the two hashes that prove it was not touched. */
export function SnapshotDetails({ snapshot, onClose }: SnapshotDetailsProps) {
  const t = useTranslate();
  const close = useRef<HTMLButtonElement>(null);
  const { framework, method, content, log, createdAt, reason, seq } = snapshot;
  const facts: readonly (readonly [string, string])[] = [
    [t('history.details.taken'), momentWords(t, createdAt)],
    [t('history.details.why'), t(`history.reason.${reason}`)],
    [t('history.details.framework'), t('history.details.version', { id: framework.id, version: framework.version })],
    [t('history.details.frameworkHash'), framework.hash],
    [t('history.details.method'), method],
    [t('history.details.content'), content],
    [t('history.details.log', { seq: seq - 1 }), log],
  ];
  return (
    <Dialog
      open
      size="wide"
      title={snapshotName(t, snapshot)}
      onClose={onClose}
      initialFocus={close}
      actions={
        <Button ref={close} onClick={onClose}>
          {t('history.close')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p>{t('history.details.text')}</p>
        <dl className={styles.details}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
