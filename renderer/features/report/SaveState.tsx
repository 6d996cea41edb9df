import { usePreferences } from '../../api/queries.ts';
import { today } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SavedTick } from '../../ui/SavedTick.tsx';

/** Whether the last change is on disk, and how to store it again when it is not. */
export function SaveState() {
  const t = useTranslate();
  const { language } = usePreferences();
  const { save, head, session, readOnly } = useAssessment();
  if (save.kind === 'failed') {
    return (
      <>
        <SavedTick
          state="failed"
          text={t(`questions.saved.failed.${save.problem.code === 'UNREACHABLE' ? 'unreachable' : 'other'}`)}
        />
        <LinkButton onClick={() => void session.retry()}>{t('questions.saved.retry')}</LinkButton>
      </>
    );
  }
  if (readOnly) return <SavedTick state="idle" text={t('questions.signedOff')} />;
  const saved = new Date(head.updatedAt);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(saved);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(saved);
  // Swedish dates are ISO days.
  const isToday = saved.toLocaleDateString('sv') === today();
  const text = isToday ? t('questions.saved.today', { time }) : t('questions.saved.earlier', { day, time });
  return <SavedTick state={save.kind === 'saving' ? 'saving' : 'saved'} text={text} />;
}
