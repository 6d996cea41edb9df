import { CrosswalkLine } from '../../crosswalk/CrosswalkLine.tsx';
import { useQuestionOffer } from '../../crosswalk/useQuestionOffer.ts';
import styles from './Stage.module.css';
import type { Work } from './useWork.ts';

/** While the panel is closed: that another questionnaire has an answer to take. */
export function CrosswalkPrompt({ work: { item } }: { readonly work: Work }) {
  const held = useQuestionOffer(item.id, item.isKey);
  if (held === null || held.offer.taking !== 'open' || held.readOnly) return null;
  return (
    <div className={styles.said}>
      <CrosswalkLine held={held} />
    </div>
  );
}
