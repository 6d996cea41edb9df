import { agreedOf } from '../../../shared/assessment/agreedEntry.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Switch } from '../../ui/Switch.tsx';
import { isRevealed, type LastTime, lastTimeOf } from './lastTime.ts';
import { lastTimeWords } from './lastTimeWords.ts';
import styles from './Panel.module.css';
import { Part } from './Part.tsx';
import { PreviousActions } from './PreviousActions.tsx';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

export interface LastTimePartProps {
  readonly work: Work;
  readonly acts: Acts;
}

/** What the cycle before said, once it may be seen, and what was done about it since. Not there in a first cycle. */
export function LastTimePart({ work, acts }: LastTimePartProps) {
  const t = useTranslate();
  const { item, view } = work;
  const { previous } = view.draft.assessment;
  const lastTime = lastTimeOf(view.draft, item);
  if (previous === undefined || lastTime === null) return null;
  const { name, date } = previous;
  return (
    <Part title={t('questions.lastTime.title')}>
      <p className={styles.second}>
        {date === undefined ? name : t('questions.lastTime.from', { name, day: shortDate(t, date) })}
      </p>
      <Said work={work} lastTime={lastTime} />
      {lastTime.answer !== null && (
        <div className={styles.hint}>
          <Switch
            label={t('questions.lastTime.show')}
            checked={view.draft.facilitation?.lastTime === 'always'}
            disabled={view.readOnly}
            onChange={acts.showLastTime}
          />
        </div>
      )}
      {lastTime.actions.length > 0 && (
        <PreviousActions actions={lastTime.actions} readOnly={view.readOnly} onEdit={acts.editPreviousAction} />
      )}
    </Part>
  );
}

function Said({ work, lastTime: { answer } }: { readonly work: Work; readonly lastTime: LastTime }) {
  const t = useTranslate();
  const { item, view } = work;
  if (answer === null) {
    const had = view.draft.assessment.previous?.answers.some(({ question }) => question === item.id) === true;
    return had ? <p className={styles.second}>{t('questions.lastTime.gone')}</p> : null;
  }
  if (!isRevealed(view.draft, item.id)) return <p className={styles.second}>{t('questions.lastTime.hidden')}</p>;
  return (
    <>
      <p className={styles.strong}>{lastTimeWords(t, item, answer.answer, agreedOf(view.draft, item.id)?.answer)}</p>
      {answer.rationale !== undefined && answer.rationale !== '' && (
        <p className={styles.second}>{t('questions.lastTime.rationale', { text: answer.rationale })}</p>
      )}
    </>
  );
}
