import { useNavigate } from '@tanstack/react-router';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './FirstStart.module.css';
import { LoadPicture, ScorePicture, TilesPicture } from './pictures.tsx';
import { useSample } from './useSample.ts';

/** The first start: what will be here, and the two ways to begin. */
export function FirstStart({ onImport }: { readonly onImport: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const sample = useSample();
  const pictures = [
    { name: 'questions', picture: <TilesPicture /> },
    { name: 'results', picture: <ScorePicture /> },
    { name: 'roadmap', picture: <LoadPicture /> },
  ] as const;
  return (
    <main className={styles.page}>
      <div className={styles.first}>
        <h1>{t('home.first.title')}</h1>
        <p className={styles.lead}>{t('home.first.lead')}</p>
        <div className={styles.starts}>
          <section>
            <h2>{t('home.first.start.title')}</h2>
            <p>{t('home.first.start.text')}</p>
            <div className={styles.buttons}>
              <Button kind="primary" size="large" icon="plus" keyCap="N" onClick={() => void navigate({ to: '/new' })}>
                {t('home.new')}
              </Button>
              <LinkButton onClick={onImport}>{t('home.first.import')}</LinkButton>
            </div>
          </section>
          <section>
            <h2>{t('home.first.sample.title')}</h2>
            <p>{t('home.first.sample.text')}</p>
            <Button size="large" busy={sample.opening} onClick={sample.open}>
              {t('home.first.sample.button')}
            </Button>
          </section>
        </div>
        <ul className={styles.will}>
          {pictures.map(({ name, picture }) => (
            <li key={name}>
              <div className={styles.picture}>{picture}</div>
              <h2>{t(`home.first.${name}.title`)}</h2>
              <p>{t(`home.first.${name}.text`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
