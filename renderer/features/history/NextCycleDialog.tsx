import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useApi } from '../../api/host.ts';
import { today } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './History.module.css';
import { nextTitle } from './nextTitle.ts';

/** Begins the next assessment of the same organisation with the same questionnaire, and says what goes along. */
export function NextCycleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const api = useApi();
  const navigate = useNavigate();
  const { head, draft, texts } = useAssessment();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [date, setDate] = useState(today);
  // Until a title is typed, the proposed one follows the day.
  const title = typed ?? nextTitle(t, draft.assessment.title ?? texts.shortTitle, date);
  const [state, setState] = useState<'typing' | 'starting' | 'failed'>('typing');

  const start = async () => {
    setState('starting');
    try {
      const next = await api.assessments.startNextCycle({
        assessmentId: head.id,
        ...(title.trim() === '' ? {} : { title: title.trim() }),
        ...(date === '' ? {} : { date }),
      });
      onClose();
      await navigate({ to: '/a/$assessmentId/questions', params: next });
    } catch {
      setState('failed');
    }
  };
  return (
    <Dialog
      open
      title={t('history.cycle.title')}
      onClose={onClose}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t('history.cancel')}</Button>
          <Button kind="primary" busy={state === 'starting'} onClick={() => void start()}>
            {t('history.cycle.start')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('history.cycle.text')}</p>
        <div className={styles.fields}>
          <TextField
            ref={field}
            label={t('history.cycle.name')}
            value={title}
            maxLength={1_000}
            onChange={setTyped}
            onEnter={() => void start()}
          />
          <DateField label={t('history.cycle.date')} value={date} onCommit={setDate} />
        </div>
        <ul className={styles.carried}>
          <li>{t('history.cycle.carries')}</li>
          <li>{t('history.cycle.answers')}</li>
          <li>{t('history.cycle.here')}</li>
        </ul>
        {state === 'failed' && <FieldError>{t('history.cycle.failed')}</FieldError>}
      </div>
    </Dialog>
  );
}
