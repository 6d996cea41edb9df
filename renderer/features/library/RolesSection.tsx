import { Link } from '@tanstack/react-router';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './LibraryScreen.module.css';

/** The way to the catalogue of roles. */
export function RolesSection() {
  const t = useTranslate();
  return (
    <section className={styles.part} aria-labelledby="library-roles">
      <SectionHead id="library-roles" title={t('roles.library.title')} side={t('roles.library.count')} />
      <ul className={styles.list}>
        <li className={styles.one}>
          <h3 className={styles.title}>
            <Link to="/library/roles">{t('roles.library.link')}</Link>
            <Icon name="chevronRight" size="small" />
          </h3>
          <p className={styles.text}>{t('roles.library.text')}</p>
        </li>
      </ul>
    </section>
  );
}
