import { useTranslate } from '../i18n/useTranslate.ts';
import { Bar } from '../ui/Bar.tsx';
import { Doc } from '../ui/Doc.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import styles from './frame.module.css';
import { Tools } from './Tools.tsx';

/** The address names an assessment that this workspace does not have. */
export function MissingAssessment() {
  const t = useTranslate();
  return (
    <div className={styles.frame}>
      <Bar brandHref="#/" tools={<Tools />} />
      <Doc>
        <EmptyState title={t('app.missing.title')} action={<TextLink href="#/">{t('app.missing.home')}</TextLink>}>
          {t('app.missing.text')}
        </EmptyState>
      </Doc>
    </div>
  );
}
