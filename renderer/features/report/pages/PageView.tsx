import { useRef } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import styles from './PageView.module.css';
import type { PageSize, PdfPages } from './pdfPages.ts';
import { useDrawnPage } from './useDrawnPage.ts';
import { useLineClicks } from './useLineClicks.ts';

export interface PageViewProps {
  /** Undefined while there are none: paper that waits. */
  readonly pages: PdfPages | undefined;
  readonly size: PageSize;
  /** From 1. */
  readonly number: number;
  readonly label: string;
  /** What a link to this page is called. */
  readonly nameOf: (page: number) => string;
  readonly onPage: (page: number) => void;
  /** Somebody clicked a line of the page's text. */
  readonly onLine: (line: string, page: number) => void;
}

/** One page as the PDF has it: its picture, its text for selection and screen readers, its links. */
export function PageView({ pages, size, number, label, nameOf, onPage, onLine }: PageViewProps) {
  const t = useTranslate();
  const frame = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const { links, pointSize, hasFailed, isDrawn } = useDrawnPage({ pages, number, size, frame, picture, text });
  useLineClicks(text, (line) => onLine(line, number));
  return (
    <article
      ref={frame}
      className={styles.page}
      aria-label={label}
      aria-busy={!isDrawn && !hasFailed}
      data-page={number}
      style={{ '--page-ratio': size.width / size.height, '--total-scale-factor': pointSize } as Record<string, number>}
    >
      <div ref={picture} className={styles.picture} aria-hidden="true" />
      {hasFailed && <p className={styles.failed}>{t('preview.pages.notDrawn')}</p>}
      <div ref={text} className={styles.text} />
      {links.map(({ page, box }) => (
        <button
          key={`${page} ${box.x} ${box.y}`}
          type="button"
          className={styles.link}
          aria-label={t('preview.pages.goTo', { page, name: nameOf(page) })}
          style={{
            left: `${box.x * 100}%`,
            top: `${box.y * 100}%`,
            width: `${box.width * 100}%`,
            height: `${box.height * 100}%`,
          }}
          onClick={() => onPage(page)}
        />
      ))}
    </article>
  );
}
