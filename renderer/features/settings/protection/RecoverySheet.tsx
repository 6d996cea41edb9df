import { createPortal } from 'react-dom';
import { recoveryGroups } from '../../../../shared/protection/recoveryKey.ts';
import { useWorkspaceStatus } from '../../../api/queries.ts';
import { today } from '../../../api/today.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './protection.module.css';

const recoveryPlaces = Array.from({ length: recoveryGroups }, (_, place) => place);

/** The recovery key in its groups, and the page that is printed of it. */
export function RecoverySheet({ groups }: { readonly groups: readonly string[] }) {
  const t = useTranslate();
  const name = useWorkspaceStatus().data?.name ?? '';
  const list = (
    <ol className={styles.groups} aria-label={t('protection.sheet.title')}>
      {recoveryPlaces.map((place) => (
        <li key={place}>{groups[place]}</li>
      ))}
    </ol>
  );
  return (
    <>
      <p>{t('protection.sheet.text')}</p>
      {list}
      <div>
        <Button icon="printer" onClick={() => window.print()}>
          {t('protection.sheet.print')}
        </Button>
      </div>
      {createPortal(
        <div className={styles.printed} aria-hidden>
          <h1>{t('protection.sheet.title')}</h1>
          <p>
            {t('protection.sheet.name')}: {name}
            <br />
            {t('protection.sheet.date')}: {today()}
          </p>
          {list}
          <p>{t('protection.sheet.how')}</p>
          <p>{t('protection.sheet.warn')}</p>
        </div>,
        document.body,
      )}
    </>
  );
}
