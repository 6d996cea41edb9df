import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SavedTick } from '../../ui/SavedTick.tsx';

/** Whether the last change is on disk, and how to send it again when it is not. */
export function SaveState() {
  const t = useTranslate();
  const { save, head, session, readOnly } = useAssessment();
  if (readOnly) return <SavedTick state="idle" text={t('results.saved.readOnly')} />;
  if (save.kind === 'failed') {
    return (
      <>
        <SavedTick state="failed" text={t('results.saved.failed')} />
        <LinkButton onClick={() => void session.retry()}>{t('results.saved.retry')}</LinkButton>
      </>
    );
  }
  const time = new Date(head.updatedAt).toLocaleTimeString('en-GB');
  return <SavedTick state={save.kind === 'saving' ? 'saving' : 'saved'} text={t('results.saved.saved', { time })} />;
}
