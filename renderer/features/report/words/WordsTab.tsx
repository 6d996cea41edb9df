import { useMemo, useState } from 'react';
import { usePreferences } from '../../../api/queries.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Note } from '../../../ui/Note.tsx';
import { choiceOf } from '../reportOptions.ts';
import type { Preview } from '../usePreview.ts';
import { bySection, ownWordsOf, unused, without } from './ownWordsEdits.ts';
import { SentenceRow } from './SentenceRow.tsx';
import styles from './WordsTab.module.css';

export interface WordsTabProps {
  readonly preview: Preview;
  /** The sentence that was chosen on a page. */
  readonly chosen: string | null;
  readonly onChosen: (key: string | null) => void;
}

/** Every sentence that the report makes, to be put into own words and back. */
export function WordsTab({ preview, chosen, onChosen }: WordsTabProps) {
  const t = useTranslate();
  const { language: appLanguage } = usePreferences();
  const { draft, edit, readOnly } = useAssessment();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const language = choiceOf(draft.report).language ?? appLanguage;
  const words = draft.assessment.words ?? [];
  const report = preview.shown?.report;
  const sections = useMemo(() => bySection(report?.sentences ?? []), [report]);
  const nameOf = (section: string) => report?.bookmarks.find(({ anchor }) => anchor === section)?.title ?? section;
  if (report === undefined) return <Note>{t('preview.pages.drawing')}</Note>;
  const left = unused(words, report.sentences, language);
  return (
    <>
      <Note>{t('preview.words.about')}</Note>
      {[...sections].map(([section, sentences]) => {
        const own = sentences.filter((one) => ownWordsOf(words, { key: one.key, language }) !== undefined).length;
        const isOpen = opened.has(section) || sentences.some(({ key }) => key === chosen);
        return (
          <details
            key={section}
            className={styles.section}
            open={isOpen}
            onToggle={(event) => {
              const others = [...opened].filter((one) => one !== section);
              setOpened(new Set(event.currentTarget.open ? [...others, section] : others));
            }}
          >
            <summary>
              <span>{nameOf(section)}</span>
              <span className={styles.count}>
                {own === 0 ? sentences.length : t('preview.words.ownOf', { own, count: sentences.length })}
              </span>
            </summary>
            <ul>
              {sentences.map((sentence) => (
                <SentenceRow
                  key={sentence.key}
                  sentence={sentence}
                  language={language}
                  isOpen={sentence.key === chosen}
                  onOpen={(open) => onChosen(open ? sentence.key : null)}
                />
              ))}
            </ul>
          </details>
        );
      })}
      {left.length > 0 && (
        <section className={styles.left}>
          <h2>{t('preview.words.unused')}</h2>
          <Note>{t('preview.words.unusedAbout')}</Note>
          <ul>
            {left.map((one) => (
              <li key={one.key} className={styles.unused}>
                <span>{one.text}</span>
                {!readOnly && (
                  <LinkButton
                    aria-label={t('preview.words.removeOne', { text: one.text })}
                    onClick={() => {
                      const kept = without(words, one);
                      void edit({ entry: 'words', value: kept.length === 0 ? null : kept });
                    }}
                  >
                    {t('preview.words.remove')}
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
