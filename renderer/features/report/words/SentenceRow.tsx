import { useEffect, useRef } from 'react';
import type { Sentence } from '../../../../shared/report/model.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { ownWordsOf, withOwn } from './ownWordsEdits.ts';
import styles from './SentenceRow.module.css';

export interface SentenceRowProps {
  readonly sentence: Sentence;
  readonly language: string;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** One sentence of the report: what it says, whose words they are, and the field to write it anew. */
export function SentenceRow({ sentence, language, isOpen, onOpen }: SentenceRowProps) {
  const t = useTranslate();
  const row = useRef<HTMLLIElement>(null);
  const head = useRef<HTMLButtonElement>(null);
  const { draft, edit, readOnly } = useAssessment();
  const words = draft.assessment.words ?? [];
  const { key, generated } = sentence;
  const own = ownWordsOf(words, { key, language });
  const readers = own?.visibility ?? 'client';
  const text = own?.text ?? generated;
  const isStale = own !== undefined && own.from !== generated;
  const store = (changes: Partial<{ text: string; readers: 'client' | 'consultant' }>) =>
    edit({ entry: 'words', value: withOwn(words, { key, language }, { generated, text, readers, ...changes }) });
  /** The link goes with what it settles, so the sentence takes the focus. */
  const settle = (changes: Parameters<typeof store>[0]): void => {
    head.current?.focus();
    void store(changes);
  };

  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  return (
    <li ref={row} className={styles.row}>
      <button
        ref={head}
        type="button"
        className={styles.words}
        aria-expanded={isOpen}
        disabled={readOnly && own === undefined}
        onClick={() => onOpen(!isOpen)}
      >
        <span>{text}</span>
        {own !== undefined && (
          <span className={isStale ? styles.stale : styles.own}>
            <Icon name={isStale ? 'warning' : 'pencil'} />
            {t(
              isStale
                ? 'preview.words.stale'
                : readers === 'consultant'
                  ? 'preview.words.ownHidden'
                  : 'preview.words.own',
            )}
          </span>
        )}
      </button>
      {isOpen && (
        <div className={styles.editor}>
          {isStale && (
            <dl className={styles.sides}>
              <div>
                <dt>{t('preview.words.writtenFor')}</dt>
                <dd>{own.from}</dd>
              </div>
              <div>
                <dt>{t('preview.words.saysNow')}</dt>
                <dd>{generated}</dd>
              </div>
            </dl>
          )}
          <TextArea
            label={t('preview.words.yours')}
            value={text}
            rows={3}
            maxLength={4000}
            readOnly={readOnly}
            onCommit={(typed) => store({ text: typed })}
          />
          {own !== undefined && !isStale && (
            <dl className={styles.sides}>
              <div>
                <dt>{t('preview.words.insteadOf')}</dt>
                <dd>{generated}</dd>
              </div>
            </dl>
          )}
          {own !== undefined && !readOnly && (
            <>
              <Segment
                label={t('preview.words.readers')}
                value={readers}
                options={[
                  { value: 'client', label: t('preview.words.forAll') },
                  { value: 'consultant', label: t('preview.words.forConsultant') },
                ]}
                onChange={(chosen) => void store({ readers: chosen })}
              />
              <p className={styles.ways}>
                {isStale && <LinkButton onClick={() => settle({})}>{t('preview.words.keep')}</LinkButton>}
                <LinkButton onClick={() => settle({ text: generated })}>{t('preview.words.restore')}</LinkButton>
              </p>
            </>
          )}
        </div>
      )}
    </li>
  );
}
