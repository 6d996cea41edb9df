import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { previewFailure } from '../export/exportFailure.ts';
import { choiceOf } from '../reportOptions.ts';
import type { Preview } from '../usePreview.ts';
import { PageStrip } from './PageStrip.tsx';
import { PageView } from './PageView.tsx';
import styles from './PreviewDesk.module.css';
import { pageNames } from './pageNames.ts';
import type { Desk } from './useDesk.ts';
import { useStrip } from './useStrip.ts';

export interface PreviewDeskProps {
  readonly preview: Preview;
  readonly desk: Desk;
  readonly onLine: (line: string, page: number) => void;
}

/** Page sizes in pt, for the paper that waits for its pages. */
const papers = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } } as const;
const waiting = 2;
/** The pages scroll and turn by keys. */
const reachable = { tabIndex: 0 };

/** The true pages on a desk, rendered from the PDF. Page and arrow keys turn them. */
export function PreviewDesk({ preview, desk, onLine }: PreviewDeskProps) {
  const t = useTranslate();
  const { draft } = useAssessment();
  const [hasStrip, setHasStrip] = useStrip();
  const { shown, problem } = preview;
  const count = shown?.pages.count ?? 0;
  const { page, abreast, zoom } = desk;
  const nameOf = pageNames(shown?.report.bookmarks ?? []);
  const size = shown?.pages.size ?? papers[choiceOf(draft.report).paper ?? 'a4'];
  const numbers = Array.from({ length: shown === undefined ? waiting : count }, (_, index) => index + 1);
  return (
    <div className={styles.desk}>
      <div className={styles.tools}>
        <IconButton
          icon="panel"
          label={t('preview.pages.strip')}
          pressed={hasStrip}
          onClick={() => setHasStrip(!hasStrip)}
        />
        <IconButton
          icon="chevronLeft"
          label={t('preview.pages.previous')}
          disabled={page <= 1}
          onClick={() => desk.goTo(page - abreast)}
        />
        <span role="status">{counter()}</span>
        <IconButton
          icon="chevronRight"
          label={t('preview.pages.next')}
          disabled={page + abreast > count}
          onClick={() => desk.goTo(page + abreast)}
        />
        {preview.isStale && problem === null && <span className={styles.stale}>{t('preview.stale')}</span>}
        <span className={styles.view}>
          <Segment
            compact
            label={t('preview.view.label')}
            value={zoom}
            options={[
              { value: 'page', label: t('preview.view.page') },
              { value: 'width', label: t('preview.view.width') },
              { value: 'real', label: t('preview.view.real') },
            ]}
            onChange={desk.setZoom}
          />
        </span>
      </div>
      {problem !== null && (
        <div className={styles.failed} role="alert">
          <span>{t(`preview.notDrawn.${previewFailure(problem)}`)}</span>
          <Button onClick={preview.again}>{t('preview.again')}</Button>
        </div>
      )}
      <div className={classes(styles.body, hasStrip && shown !== undefined && styles.withStrip)}>
        {hasStrip && shown !== undefined && (
          <PageStrip pages={shown.pages} page={page} nameOf={nameOf} onPage={desk.goTo} />
        )}
        <section
          ref={desk.desk}
          className={classes(styles.sheets, styles[zoom])}
          aria-label={t('preview.pages.label')}
          aria-busy={shown === undefined && problem === null}
          {...reachable}
          style={{ '--page-points': size.width } as Record<string, number>}
          onKeyDown={desk.onKeyDown}
          onScroll={desk.onScroll}
        >
          {(shown !== undefined || problem === null) &&
            numbers.map((number) => (
              <PageView
                key={number}
                pages={shown?.pages}
                size={size}
                number={number}
                label={
                  shown === undefined
                    ? t('preview.pages.drawing')
                    : t('preview.pages.page', { number, count, name: nameOf(number) })
                }
                nameOf={nameOf}
                onPage={desk.goTo}
                onLine={onLine}
              />
            ))}
        </section>
      </div>
    </div>
  );

  function counter(): string {
    if (shown === undefined) return problem === null ? t('preview.pages.drawing') : '';
    if (abreast === 1 || page + 1 > count) return t('preview.pages.one', { page, count });
    return t('preview.pages.two', { first: page, last: page + 1, count });
  }
}
