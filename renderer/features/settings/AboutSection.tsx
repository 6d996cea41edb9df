import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/host.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './SettingsScreen.module.css';

/** Versions, for people who ask for help. */
export function AboutSection() {
  const t = useTranslate();
  const api = useApi();
  const about = useQuery({ queryKey: ['about'], queryFn: () => api.settings.about() });
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
      </dl>
    </section>
  );
}
