import { useEffect, useRef } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './PageStrip.module.css';
import type { PdfPages } from './pdfPages.ts';
import { useDrawnPage } from './useDrawnPage.ts';

export interface PageStripProps {
  readonly pages: PdfPages;
  readonly page: number;
  /** The name of the section that a page belongs to. */
  readonly nameOf: (page: number) => string;
  readonly onPage: (page: number) => void;
}

/** All pages small, in their order, each section under its name. */
export function PageStrip({ pages, page, nameOf, onPage }: PageStripProps) {
  const t = useTranslate();
  const numbers = Array.from({ length: pages.count }, (_, index) => index + 1);
  return (
    <nav className={styles.strip} aria-label={t('preview.pages.strip')}>
      {numbers.map((number) => (
        <Thumbnail
          key={number}
          pages={pages}
          number={number}
          name={number === 1 || nameOf(number) !== nameOf(number - 1) ? nameOf(number) : null}
          label={t('preview.pages.goTo', { page: number, name: nameOf(number) })}
          isCurrent={number === page}
          onSelect={() => onPage(number)}
        />
      ))}
    </nav>
  );
}

interface ThumbnailProps {
  readonly pages: PdfPages;
  readonly number: number;
  readonly name: string | null;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
}

function Thumbnail({ pages, number, name, label, isCurrent, onSelect }: ThumbnailProps) {
  const frame = useRef<HTMLButtonElement>(null);
  const picture = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLElement>(null);
  useDrawnPage({ pages, number, size: pages.size, frame, picture, text });
  useEffect(() => {
    if (isCurrent) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <>
      {name !== null && <p className={styles.name}>{name}</p>}
      <button
        ref={frame}
        type="button"
        className={classes(styles.thumbnail, isCurrent && styles.current)}
        style={{ '--page-ratio': pages.size.width / pages.size.height } as Record<string, number>}
        aria-label={label}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onSelect}
      >
        <span ref={picture} className={styles.picture} />
      </button>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
    </>
  );
}
