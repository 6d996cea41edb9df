import { isOpen } from '../../../shared/review/commentList.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './SignOffDialog.module.css';
import { useFindings } from './useFindings.ts';

/** What is open before signing off, in numbers. It stops nobody. */
export function ReviewWarning({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTranslate();
  const { head, stored } = useAssessment();
  const serious = useFindings().filter(({ severity }) => severity === 'serious').length;
  const comments = (stored.draft.assessment.comments ?? []).filter(isOpen).length;
  if (serious + comments === 0) return null;
  const said = {
    serious: t('review.warning.serious', { count: serious }),
    comments: t('review.warning.comments', { count: comments }),
  };
  const words =
    serious > 0 && comments > 0
      ? t('review.warning.both', said)
      : t('review.warning.one', { what: serious > 0 ? said.serious : said.comments });
  return (
    <div className={styles.warning}>
      <Icon name="warning" />
      <p>
        {words}{' '}
        <TextLink href={`#/a/${head.id}/review`} onClick={onLeave}>
          {t('review.warning.look')}
        </TextLink>
      </p>
    </div>
  );
}
