import { agreedOf } from '../../../shared/assessment/agreedEntry.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { AddReference } from './AddReference.tsx';
import { asksForFigure } from './asksForFigure.ts';
import styles from './Stage.module.css';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

/** The question for the figure, under the answers while the panel that usually asks it is closed. */
export function FigurePrompt({ work, acts }: { readonly work: Work; readonly acts: Acts }) {
  const t = useTranslate();
  const { draft, readOnly } = work.view;
  if (readOnly || !asksForFigure(agreedOf(draft, work.item.id))) return null;
  return (
    <div className={styles.said}>
      <p>{t('questions.reference.asks')}</p>
      <AddReference key={work.item.id} work={work} acts={acts} />
    </div>
  );
}
