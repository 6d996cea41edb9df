import { useTranslate } from '../../i18n/useTranslate.ts';
import { Step } from '../../ui/Step.tsx';
import styles from './ActionList.module.css';
import type { ReadableAction } from './readable.ts';

export interface ActionListProps {
  readonly actions: readonly ReadableAction[];
  /** The question that they belong to, for those who hear the summary alone. */
  readonly name: string;
}

/** What to do about a question, there when one asks for it. */
export function ActionList({ actions, name }: ActionListProps) {
  const t = useTranslate();
  if (actions.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary aria-label={t('library.action.summaryOf', { count: actions.length, name })}>
        {t('library.action.summary', { count: actions.length })}
      </summary>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <p className={styles.head}>
              {action.step !== null && (
                <Step
                  {...action.step}
                  label={t('library.action.step', { from: action.step.from, to: action.step.to })}
                />
              )}
              <span className={styles.title}>{action.title}</span>
              <span className={styles.effort}>{t(`library.action.effort.${action.effort}`)}</span>
            </p>
            <dl>
              <dt>{t('library.action.firstStep')}</dt>
              <dd>{action.firstStep}</dd>
              <dt>{t('library.action.doneWhen')}</dt>
              <dd>{action.doneWhen}</dd>
              {action.prerequisites.length > 0 && (
                <>
                  <dt>{t('library.action.after')}</dt>
                  <dd>{action.prerequisites.join(', ')}</dd>
                </>
              )}
              <dt>{t('library.action.id')}</dt>
              <dd>{action.id}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
