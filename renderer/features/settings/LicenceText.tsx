import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/host.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import styles from './ComponentsDialog.module.css';

export interface LicenceTextProps {
  readonly name: string;
  readonly version: string;
}

/** The text of one component's licence, read when it is asked for. */
export function LicenceText({ name, version }: LicenceTextProps) {
  const t = useTranslate();
  const api = useApi();
  const licence = useQuery({
    queryKey: ['component-licence', name, version],
    queryFn: () => api.settings.componentLicence({ name, version }),
  });
  if (licence.isError) return <p className={styles.text}>{t('settings.components.failed')}</p>;
  if (licence.data === undefined) return <p className={styles.text}>{t('settings.components.loading')}</p>;
  return (
    <div className={styles.text}>
      <p>{t('settings.components.source', { source: licence.data.source })}</p>
      <pre className={styles.licence}>{licence.data.text}</pre>
    </div>
  );
}
