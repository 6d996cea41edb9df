import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { agreedOf } from '../../../shared/assessment/agreedEntry.ts';
import type { HistoryEvent } from '../../../shared/contract/cycles.ts';
import { actorWords } from '../../../shared/history/actorWords.ts';
import type { ChangeFrame } from '../../../shared/history/changeFrame.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { useApi } from '../../api/host.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { answerHistory, type PastAnswer } from './answerHistory.ts';
import styles from './Dialogs.module.css';
import type { Work } from './useWork.ts';

/** Events of one question that are told. */
const most = 200;

export interface AnswerHistoryDialogProps {
  readonly work: Work;
  readonly onClose: () => void;
}

/** Who answered one question when, what it was before, and which texts changed. */
export function AnswerHistoryDialog({ work, onClose }: AnswerHistoryDialogProps) {
  const t = useTranslate();
  const api = useApi();
  const content = useRef<HTMLDivElement>(null);
  const { item, view } = work;
  const { head, framework, texts, draft } = view;
  const read = useQuery({
    queryKey: ['history', head.id, 'question', item.id, head.revision],
    queryFn: () => api.assessments.history({ assessmentId: head.id, limit: most, question: item.id }),
  });
  const frame = useMemo<ChangeFrame>(
    () => ({ framework, texts, t, participants: draft.assessment.participants ?? [] }),
    [framework, texts, t, draft.assessment.participants],
  );
  return (
    <Dialog
      open
      light
      size="wide"
      title={t('questions.history.title', { id: item.id })}
      onClose={onClose}
      closeLabel={t('questions.close')}
      initialFocus={content}
    >
      <div className={styles.text} ref={content} tabIndex={-1}>
        {read.isError && <p role="alert">{t('questions.history.failed')}</p>}
        {read.data !== undefined && (
          <Events events={read.data} frame={frame} isAnswered={agreedOf(draft, item.id) !== undefined} />
        )}
      </div>
    </Dialog>
  );
}

interface EventsProps {
  readonly events: readonly HistoryEvent[];
  readonly frame: ChangeFrame;
  /** An answer without a history came with the assessment. */
  readonly isAnswered: boolean;
}

function Events({ events, frame, isAnswered }: EventsProps) {
  const { t } = frame;
  const past = answerHistory(events, frame);
  if (past.length === 0) return <p>{t(isAnswered ? 'questions.history.unchanged' : 'questions.history.none')}</p>;
  return (
    <>
      <p>{t('questions.history.order')}</p>
      <ol className={styles.past}>
        {past.map((one) => (
          <Event key={one.seq} past={one} t={t} />
        ))}
      </ol>
      {events.length === most && <p>{t('questions.history.more')}</p>}
    </>
  );
}

function Event({ past, t }: { readonly past: PastAnswer; readonly t: ChangeFrame['t'] }) {
  return (
    <li>
      <time dateTime={past.at}>{whenWords(t, past.at)}</time>
      <div>
        {past.how !== null && <p className={styles.how}>{t(`questions.history.how.${past.how}`)}</p>}
        {past.lines.map(({ place, text }) => (
          <p key={place}>{text}</p>
        ))}
      </div>
      <span>{actorWords(t, past.actor)}</span>
    </li>
  );
}

/** "2 Nov 2026, 14:32", in the time zone of this machine. */
function whenWords(t: ChangeFrame['t'], instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return t('questions.history.when', { day: shortDate(t, day), time: `${two(at.getHours())}:${two(at.getMinutes())}` });
}
