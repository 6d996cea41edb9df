import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useApi } from '../../api/host.ts';
import { callProblem } from '../../api/problem.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './History.module.css';
import { restoreLines, restoreTrouble } from './restoreLines.ts';
import { useFrame } from './useFrame.ts';
import { historyKey, useRefreshHistory } from './useSnapshots.ts';

export interface RestoreDialogProps {
  readonly seq: number;
  /** The snapshot's name, or when it was. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Brings the assessment back to what it was, after showing in plain words what that would change. */
export function RestoreDialog({ seq, name, onClose }: RestoreDialogProps) {
  const t = useTranslate();
  const api = useApi();
  const { head, draft, session } = useAssessment();
  const frame = useFrame();
  const refresh = useRefreshHistory();
  const cancel = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<'asking' | 'restoring' | 'failed'>('asking');
  const moment = useQuery({
    queryKey: [...historyKey(head.id), 'moment', seq],
    queryFn: () => api.assessments.moment({ assessmentId: head.id, seq }),
  });
  const groups = useMemo(
    () => (moment.data === undefined ? undefined : restoreLines(draft, moment.data, frame)),
    [moment.data, frame, draft],
  );
  const count = groups?.reduce((sum, group) => sum + group.count, 0) ?? 0;

  const restore = async () => {
    setState('restoring');
    try {
      await api.assessments.restoreMoment({ assessmentId: head.id, seq });
      await session.reload();
      await refresh();
      onClose();
      showToast({
        message: t('history.restore.done', { name }),
        tone: 'ok',
        action: { label: t('history.restore.undo'), onSelect: () => void session.undo() },
      });
    } catch {
      setState('failed');
    }
  };
  return (
    <Dialog
      open
      size="wide"
      title={t('history.restore.title', { name })}
      onClose={onClose}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={onClose}>
            {t('history.cancel')}
          </Button>
          <Button
            kind="primary"
            // While it is read it is only busy: a button that changes its look would flicker.
            disabled={moment.isError || (groups !== undefined && count === 0)}
            busy={state === 'restoring' || moment.isPending}
            {...(moment.isError ? {} : { reason: t('history.restore.nothing') })}
            onClick={() => void restore()}
          >
            {groups === undefined ? t('history.restore.open') : t('history.restore.confirm', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {moment.isError && <p role="alert">{restoreTrouble(t, callProblem(moment.error))}</p>}
        {groups !== undefined && <p>{t(count === 0 ? 'history.restore.nothing' : 'history.restore.text')}</p>}
        {groups?.map(({ group, lines }) => (
          <section key={group} className={styles.group} aria-label={t(`history.group.${group}`)}>
            <h3>{t(`history.group.${group}`)}</h3>
            <ul>
              {lines.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </section>
        ))}
        {state === 'failed' && <FieldError>{t('history.restore.failed')}</FieldError>}
      </div>
    </Dialog>
  );
}
