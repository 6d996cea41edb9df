import type { ActionId } from '../../shared/base/ids.ts';
import { equivalentFacts, equivalentsOf } from '../../shared/crosswalk/equivalents.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import styles from './Equivalent.module.css';
import { useCounterparts } from './useCounterparts.ts';

/** Where an action is the same work as one of another plan: who has it there, and when. Nothing where it is not. */
export function EquivalentActions({ id }: { readonly id: ActionId }) {
  const t = useTranslate();
  const { counterparts } = useCounterparts();
  return equivalentsOf(id, counterparts).map((one) => (
    <p key={`${one.source.assessmentId} ${one.action.id}`} className={styles.line}>
      <Icon name="link" size="small" />
      <span>
        {t('crosswalk.action.detail', {
          id: one.action.id,
          framework: one.source.framework.shortTitle,
          facts: equivalentFacts(t, one),
        })}{' '}
        <TextLink href={`#/a/${one.source.assessmentId}/roadmap`}>{t('crosswalk.action.open')}</TextLink>
      </span>
    </p>
  ));
}
