import type { ActionId } from '../../shared/base/ids.ts';
import { equivalentsOf } from '../../shared/crosswalk/equivalents.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Equivalent.module.css';
import { useCounterparts } from './useCounterparts.ts';

/** On a card: that another plan of the organisation has the same work. Nothing where none has. */
export function EquivalentMark({ id }: { readonly id: ActionId }) {
  const t = useTranslate();
  const { counterparts } = useCounterparts();
  return equivalentsOf(id, counterparts).map(({ source, action }) => (
    <span key={`${source.assessmentId} ${action.id}`} className={styles.mark}>
      <Icon name="link" size="small" />
      <span>{t('crosswalk.action.same', { id: action.id, framework: source.framework.shortTitle })}</span>
    </span>
  ));
}
