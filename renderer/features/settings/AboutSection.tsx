import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/host.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { ComponentsDialog } from './ComponentsDialog.tsx';
import styles from './SettingsScreen.module.css';

/** Versions, for people who ask for help, and whose work Cairn is built on. */
export function AboutSection() {
  const t = useTranslate();
  const api = useApi();
  const about = useQuery({ queryKey: ['about'], queryFn: () => api.settings.about() });
  const components = useQuery({ queryKey: ['components'], queryFn: () => api.settings.components() });
  const [isListing, setListing] = useState(false);
  const rows = components.data ?? [];
  const facts = [
    ['version', about.data?.version],
    ['method', about.data?.method],
    ['sqlite', about.data?.sqlite],
    ['node', about.data?.node],
  ] as const;
  return (
    <section>
      <SectionHead title={t('settings.about.title')} />
      <dl className={styles.about}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`settings.about.${name}`)}</dt>
            <dd>{value ?? ''}</dd>
          </div>
        ))}
        <div>
          <dt>{t('settings.about.components')}</dt>
          <dd>
            <LinkButton onClick={() => setListing(true)}>
              {t('settings.about.showComponents', { count: rows.length })}
            </LinkButton>
          </dd>
        </div>
      </dl>
      {isListing && <ComponentsDialog components={rows} onClose={() => setListing(false)} />}
    </section>
  );
}
