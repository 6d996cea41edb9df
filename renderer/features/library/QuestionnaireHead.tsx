import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { BackToLibrary } from './BackToLibrary.tsx';
import { scaleId } from './headId.ts';
import styles from './QuestionnaireHead.module.css';
import type { Readable } from './readable.ts';

export interface QuestionnaireHeadProps {
  readonly entry: FrameworkEntry;
  readonly content: Readable;
}

/** What the questionnaire is, whose work inspired it, how one chooses and what the scale means. */
export function QuestionnaireHead({ entry: { framework, texts }, content }: QuestionnaireHeadProps) {
  const t = useTranslate();
  const count = content.sections.reduce((sum, section) => sum + section.questions.length, 0);
  return (
    <>
      <BackToLibrary />
      <Headline>{texts.title}</Headline>
      <p className={styles.description}>{texts.description}</p>
      <Facts
        items={[
          { strong: t('library.questions', { count }) },
          { strong: t('library.minutes', framework.minutes) },
          { strong: t('library.version', { version: framework.version }) },
        ]}
      />
      <p className={styles.shows}>{t('library.shows', { text: texts.reportShows })}</p>
      <Note>{texts.credit}</Note>
      <section className={styles.scale} id={scaleId} tabIndex={-1} aria-labelledby="scale-title">
        <SectionHead id="scale-title" title={t('library.choosing')} />
        <p className={styles.rule}>{texts.choosingRule}</p>
        <dl className={styles.steps}>
          {content.scale.map((step) => (
            <div key={step.name}>
              <dt>
                <Tile value={step.value} />
                <span>{step.name}</span>
              </dt>
              <dd>{step.test}</dd>
            </div>
          ))}
        </dl>
        {texts.kind === 'ladder' && (
          <p className={styles.below}>
            <b>{t('library.below', { name: texts.belowFirst.name })}</b> {texts.belowFirst.traits}
          </p>
        )}
      </section>
    </>
  );
}
