import { Link } from '@tanstack/react-router';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './BackToLibrary.module.css';

/** The way back to the library, above the title of one of its pages. */
export function BackToLibrary() {
  const t = useTranslate();
  return (
    <Link className={styles.back} to="/library">
      <Icon name="chevronLeft" size="small" />
      {t('library.title')}
    </Link>
  );
}
