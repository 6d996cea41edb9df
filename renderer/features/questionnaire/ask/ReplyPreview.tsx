import type { Draft } from '../../../../shared/assessment/applyChange.ts';
import type { ReplyRow } from '../../../../shared/workshop/replyChanges.ts';
import type { IgnoredLine, Preview, UnclearLine } from '../../../../shared/workshop/replyPreview.ts';
import { hiddenQuestions } from '../../../../shared/workshop/vote.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { Item } from '../item.ts';
import { numbered } from '../numbered.ts';
import styles from './Ask.module.css';
import { answerWords } from './answerWords.ts';

/** Lines of one kind that are shown; what is stored is always shown whole. */
const most = 300;
const longestShown = 240;

export interface ReplyPreviewProps {
  readonly items: readonly Item[];
  readonly draft: Draft;
  readonly preview: Preview;
  readonly rows: readonly ReplyRow[];
}

/** What a reply says, line by line: unclear lines with their reason, answers beside those they replace, and what is ignored. */
export function ReplyPreview({ items, draft, preview, rows }: ReplyPreviewProps) {
  const t = useTranslate();
  const unclear = preview.lines.filter((line): line is UnclearLine => line.kind === 'unclear');
  const ignored = preview.lines.filter((line): line is IgnoredLine => line.kind === 'ignored');
  const known = new Map(items.map((item) => [item.id, item]));
  const hidden = hiddenQuestions(draft);
  return (
    <section aria-label={t('ask.previewLabel')} className={styles.preview}>
      {unclear.length > 0 && (
        <>
          <h3>{t('ask.unclear', { count: unclear.length })}</h3>
          <ul className={styles.unclear}>
            {numbered(unclear.slice(0, most)).map(({ entry: line, place }) => (
              <li key={place}>
                <Icon name="warning" />
                <div>
                  <q>{shown(line.text)}</q>
                  <p>{t(`ask.why.${line.reason}`)}</p>
                </div>
                <span className={styles.quiet}>{t('ask.line', { line: line.line })}</span>
              </li>
            ))}
          </ul>
          {unclear.length > most && <p className={styles.quiet}>{t('ask.more', { count: unclear.length - most })}</p>}
        </>
      )}
      <h3>{t('ask.stored', { count: rows.length })}</h3>
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <Row
              key={row.line.question}
              row={row}
              item={known.get(row.line.question)}
              isHidden={hidden.has(row.line.question)}
            />
          ))}
        </ul>
      )}
      {ignored.length > 0 && (
        <details className={styles.ignored}>
          <summary>{t('ask.ignored', { count: ignored.length })}</summary>
          <ul>
            {numbered(ignored.slice(0, most)).map(({ entry: line, place }) => (
              <li key={place}>
                <span>{shown(line.text)}</span>
                <span className={styles.quiet}>{t(`ask.ignoredAs.${line.why}`)}</span>
              </li>
            ))}
          </ul>
          {ignored.length > most && <p className={styles.quiet}>{t('ask.more', { count: ignored.length - most })}</p>}
        </details>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: ReplyRow;
  readonly item: Item | undefined;
  /** A vote on it runs: what this person voted must not be seen. */
  readonly isHidden: boolean;
}

function Row({ row: { line, before, isSame }, item, isHidden }: RowProps) {
  const t = useTranslate();
  const isNoteReplaced = line.note !== null && (before?.note ?? '') !== '' && before?.note !== line.note;
  return (
    <li>
      <span className={styles.id}>{line.question}</span>
      <span>{item?.name ?? ''}</span>
      <div>
        <strong>{answerWords(t, item, line.answer)}</strong>
        {line.note !== null && <p>{t('ask.note', { note: line.note })}</p>}
        {isSame && <p className={styles.quiet}>{t('ask.same')}</p>}
        {before !== null && !isSame && (
          <p className={styles.replaces}>
            {isHidden ? t('ask.replacesHidden') : t('ask.replaces', { answer: answerWords(t, item, before.answer) })}
          </p>
        )}
        {isNoteReplaced && <p className={styles.replaces}>{t('ask.replacesNote', { note: before?.note ?? '' })}</p>}
      </div>
    </li>
  );
}

function shown(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
