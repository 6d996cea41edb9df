import { useRef, useState } from 'react';
import { useApi } from '../../api/host.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './History.module.css';
import { useRefreshHistory } from './useSnapshots.ts';

const longestName = 200;

/** Keeps the assessment as it is now under a name. */
export function TakeSnapshotDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const api = useApi();
  const { head } = useAssessment();
  const refresh = useRefreshHistory();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [state, setState] = useState<'typing' | 'empty' | 'storing' | 'failed'>('typing');

  const take = async () => {
    if (name.trim() === '') {
      setState('empty');
      field.current?.focus();
      return;
    }
    setState('storing');
    try {
      await api.assessments.takeSnapshot({ assessmentId: head.id, name: name.trim() });
      await refresh();
      showToast({ message: t('history.take.taken', { name: name.trim() }), tone: 'ok' });
      onClose();
    } catch {
      setState('failed');
    }
  };
  return (
    <Dialog
      open
      title={t('history.take.title')}
      onClose={onClose}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t('history.cancel')}</Button>
          <Button kind="primary" busy={state === 'storing'} onClick={() => void take()}>
            {t('history.take.store')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('history.take.text')}</p>
        <TextField
          ref={field}
          label={t('history.take.name')}
          placeholder={t('history.take.example')}
          value={name}
          maxLength={longestName}
          error={
            state === 'empty'
              ? t('history.take.nameMissing')
              : state === 'failed'
                ? t('history.take.failed')
                : undefined
          }
          onChange={(text) => {
            setName(text);
            setState('typing');
          }}
          onEnter={() => void take()}
        />
      </div>
    </Dialog>
  );
}
