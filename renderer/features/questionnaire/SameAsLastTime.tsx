import { agreedOf } from '../../../shared/assessment/agreedEntry.ts';
import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { isRevealed, lastTimeOf } from './lastTime.ts';
import { lastTimeWords } from './lastTimeWords.ts';
import styles from './Stage.module.css';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

/** Confirms last time's answer unseen; once an answer is chosen, what it was stands in the same place. */
export function SameAsLastTime({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const t = useTranslate();
  const { singleKeys } = usePreferences();
  const { item, view } = work;
  const before = lastTimeOf(view.draft, item)?.answer;
  if (before === null || before === undefined) return null;
  const now = agreedOf(view.draft, item.id)?.answer;
  const words = isRevealed(view.draft, item.id) ? lastTimeWords(t, item, before.answer, now) : null;
  return (
    <>
      {now === undefined && (
        <Button
          kind="bare"
          keyCap={singleKeys ? '=' : undefined}
          disabled={view.readOnly}
          onClick={acts.sameAsLastTime}
        >
          {t('questions.lastTime.same')}
        </Button>
      )}
      {words !== null && (
        <span className={styles.lastTime} role="status">
          {words}
        </span>
      )}
    </>
  );
}
