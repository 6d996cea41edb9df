import type { Change } from '../../shared/assessment/change.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ConflictDialog.module.css';
import { describeEntry } from './describeEntry.ts';

/** Settles a stale write: what is stored now beside what was typed here. Neither is lost without a choice. */
export function ConflictDialog() {
  const { conflict, session, texts } = useAssessment();
  const t = useTranslate();
  if (conflict === null) return null;
  const mine = conflict.mine.find((change) => isAbout(change, conflict.key)) ?? conflict.mine[0];
  return (
    <Dialog
      open
      title={t('app.conflict.title')}
      onClose={() => void session.settle('theirs')}
      actions={
        <>
          <Button onClick={() => void session.settle('theirs')}>{t('app.conflict.keepTheirs')}</Button>
          <Button kind="primary" onClick={() => void session.settle('mine')}>
            {t('app.conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p>{t('app.conflict.text')}</p>
      <dl className={styles.sides}>
        <div>
          <dt>{t('app.conflict.theirs')}</dt>
          <dd>{describeEntry(conflict.theirs, texts, t)}</dd>
        </div>
        <div>
          <dt>{t('app.conflict.mine')}</dt>
          <dd>{describeEntry(mine?.value ?? null, texts, t)}</dd>
        </div>
      </dl>
    </Dialog>
  );
}

function isAbout(change: Change, key: string): boolean {
  const [entry, ...ids] = key.split(':');
  return change.entry === entry && ids.every((id) => Object.values(change).includes(id));
}
