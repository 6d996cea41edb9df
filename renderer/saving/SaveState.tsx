import { usePreferences } from '../api/queries.ts';
import { today } from '../api/today.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SavedTick } from '../ui/SavedTick.tsx';
import styles from './SaveState.module.css';
import { failedText, savedText } from './savedWords.ts';

/** Whether the last change of the open assessment is on disk, and what to do when it is not. */
export function SaveState() {
  const t = useTranslate();
  const { language } = usePreferences();
  const { save, head, session, readOnly, sandbox } = useAssessment();
  if (save.kind === 'failed') {
    const canRetry = save.changes.length > 0;
    return (
      <>
        <SavedTick state="failed" text={failedText(t, save)} />
        <Button onClick={() => void (canRetry ? session.retry() : session.reload())}>
          {t(canRetry ? 'app.saved.retry' : 'app.saved.reload')}
        </Button>
      </>
    );
  }
  if (readOnly) {
    return (
      <span className={styles.locked}>
        <Icon name="lock" />
        {t('app.signedOff')}
      </span>
    );
  }
  if (sandbox !== null) return <span>{t('whatif.foot')}</span>;
  // While something is under way the old time stands, without its tick.
  const state = save.kind === 'saving' ? 'saving' : 'saved';
  return <SavedTick state={state} text={savedText(t, language, head.updatedAt, today())} />;
}
