import type { ActionStatus } from '../../../shared/assessment/schema.ts';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import { actionName } from '../../../shared/history/entryName.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './Compare.module.css';
import { useFrame } from './useFrame.ts';

/** Done first: that is what was worked for. */
const order: readonly ActionStatus[] = ['done', 'doing', 'open', 'dropped'];

/** What became of the earlier plan. */
export function ActionOutcomes({ comparison: { actions } }: { readonly comparison: Comparison }) {
  const t = useTranslate();
  const frame = useFrame();
  return (
    <section className={styles.section} aria-labelledby="plan-head">
      <SectionHead id="plan-head" title={t('history.compare.plan.title')} />
      {actions.length === 0 && <p className={styles.second}>{t('history.compare.plan.none')}</p>}
      {order.map((status) => {
        const own = actions.filter((action) => action.status === status);
        if (own.length === 0) return null;
        return (
          <div key={status} className={styles.outcome}>
            <h3>{t(`history.compare.plan.${status}`, { count: own.length })}</h3>
            <ul>
              {own.map(({ id, title }) => (
                <li key={id}>{actionName(frame, id, title ?? undefined)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
