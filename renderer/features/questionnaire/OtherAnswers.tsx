import { agreedOf } from '../../../shared/assessment/agreedEntry.ts';
import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { KeyHints } from './KeyHints.tsx';
import { SameAsLastTime } from './SameAsLastTime.tsx';
import styles from './Stage.module.css';
import type { Acts } from './useActs.ts';
import type { Dialogs } from './useDialogs.ts';
import type { Undo } from './useUndo.ts';
import type { Work } from './useWork.ts';

export interface OtherAnswersProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly undo: Undo;
  readonly dialogs: Dialogs;
  readonly onNote: () => void;
}

/** What can be said instead of a level, and the keys that are worth knowing. */
export function OtherAnswers({ work, acts, undo, dialogs, onNote }: OtherAnswersProps) {
  const t = useTranslate();
  const { singleKeys } = usePreferences();
  const { item, view } = work;
  const answer = agreedOf(view.draft, item.id)?.answer;
  const isUnknown = answer === 'dont-know';
  const isNotApplicable = typeof answer === 'object';
  const cap = (key: string) => (singleKeys ? key : undefined);
  return (
    <>
      <div className={styles.other}>
        <span className={styles.stands} data-chosen={isUnknown || undefined}>
          <Button
            keyCap={cap('D')}
            aria-pressed={isUnknown}
            disabled={view.readOnly}
            onClick={() => acts.answer('dont-know')}
          >
            {t('questions.dontKnow')}
          </Button>
        </span>
        <span className={styles.stands} data-chosen={isNotApplicable || undefined}>
          <Button
            keyCap={cap('X')}
            aria-pressed={isNotApplicable}
            disabled={view.readOnly}
            onClick={() => dialogs.show('not-applicable')}
          >
            {t('questions.notApplicable')}
          </Button>
        </span>
        <Button kind="bare" keyCap={cap('0')} disabled={view.readOnly} onClick={acts.clear}>
          {t('questions.clear')}
        </Button>
        <SameAsLastTime work={work} acts={acts} />
        <KeyHints work={work} undo={undo} dialogs={dialogs} onNote={onNote} />
      </div>
      {isUnknown && (
        <div className={styles.said} role="status">
          <p>{t('questions.dontKnowMeans')}</p>
        </div>
      )}
      {isNotApplicable && (
        <div className={styles.said} role="status">
          <p>
            {t('questions.notApplicableBecause', { reason: answer.notApplicable })}
            {answer.confirmed === true && ` ${t('questions.confirmed')}`}{' '}
            {!view.readOnly && (
              <LinkButton onClick={() => dialogs.show('not-applicable')}>{t('questions.changeReason')}</LinkButton>
            )}
          </p>
        </div>
      )}
    </>
  );
}
