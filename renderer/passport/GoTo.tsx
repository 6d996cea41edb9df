import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { TextLink } from '../ui/TextLink.tsx';
import styles from './Passport.module.css';

/** The way from a passport to a question. */
export function GoTo({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }) {
  const t = useTranslate();
  const { head } = useAssessment();
  return (
    <span className={styles.go}>
      <TextLink href={`#/a/${head.id}/questions/${encodeURIComponent(id)}`} onClick={onLeave}>
        {t('passport.go', { id })}
      </TextLink>
    </span>
  );
}
