import { type KeyboardEvent, useRef, useState } from 'react';
import type { LaidOutReport } from '../../../shared/report/layout/page.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segment } from '../../ui/Segment.tsx';
import styles from './Desk.module.css';
import { pageName } from './pageNames.ts';
import { leftPage } from './pageSpans.ts';
import { choiceOf } from './reportOptions.ts';
import { BlankSheet, Sheet } from './Sheet.tsx';
import type { useLayout } from './useLayout.ts';

export interface DeskProps {
  readonly layout: ReturnType<typeof useLayout>;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Page sizes in pt, for the paper that waits for its pages. */
const papers = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } } as const;

/** The pages scroll and turn by keys, and hold nothing that takes the focus. */
const reachable = { tabIndex: 0 };

/** The pages on a desk: two side by side, or one as wide as the desk. Arrow keys turn them. */
export function Desk({ layout, page, onPage }: DeskProps) {
  const t = useTranslate();
  const { draft } = useAssessment();
  const [abreast, setAbreast] = useState<1 | 2>(2);
  const desk = useRef<HTMLElement>(null);
  const { report } = layout;
  const count = report?.pages.length ?? 0;
  const left = leftPage(page, count, abreast);
  const turn = (to: number) => {
    onPage(leftPage(to, count, abreast));
    desk.current?.scrollTo({ top: 0 });
  };
  const turnByKey = (event: KeyboardEvent) => {
    const to = { ArrowLeft: left - abreast, ArrowRight: left + abreast, Home: 1, End: count }[event.key];
    if (to === undefined || event.target !== desk.current) return;
    event.preventDefault();
    turn(to);
  };
  const size = report ?? papers[choiceOf(draft.report).paper];
  return (
    <div className={styles.desk}>
      <div className={styles.tools}>
        <IconButton
          icon="chevronLeft"
          label={t('preview.pages.previous')}
          disabled={left <= 1}
          onClick={() => turn(left - abreast)}
        />
        <span role="status">{counter(report, left, abreast)}</span>
        <IconButton
          icon="chevronRight"
          label={t('preview.pages.next')}
          disabled={left + abreast > count}
          onClick={() => turn(left + abreast)}
        />
        {layout.isStale && <span className={styles.stale}>{t('preview.stale')}</span>}
        <span className={styles.view}>
          <Segment
            compact
            label={t('preview.view.label')}
            value={String(abreast)}
            options={[
              { value: '2', label: t('preview.view.two') },
              { value: '1', label: t('preview.view.one') },
            ]}
            onChange={(chosen) => setAbreast(chosen === '1' ? 1 : 2)}
          />
        </span>
      </div>
      {layout.hasFailed && (
        <div className={styles.failed} role="alert">
          <span>{t('preview.layoutFailed')}</span>
          <Button onClick={layout.again}>{t('preview.again')}</Button>
        </div>
      )}
      <section
        ref={desk}
        className={classes(styles.sheets, abreast === 1 && styles.single)}
        aria-label={t('preview.pages.label')}
        aria-busy={report === undefined && !layout.hasFailed}
        {...reachable}
        onKeyDown={turnByKey}
      >
        {(abreast === 1 ? [left] : [left, left + 1]).map((number) => {
          const shown = report?.pages[number - 1];
          if (shown === undefined && (report !== undefined || layout.hasFailed)) return null;
          return (
            <div
              key={number}
              className={styles.sheet}
              style={{ '--page-ratio': size.width / size.height } as Record<string, number>}
            >
              {report === undefined || shown === undefined ? (
                <BlankSheet width={size.width} height={size.height} />
              ) : (
                <Sheet
                  page={shown}
                  width={report.width}
                  height={report.height}
                  label={t('preview.pages.page', {
                    number: shown.number,
                    count,
                    name: pageName(t, report, shown),
                  })}
                />
              )}
            </div>
          );
        })}
      </section>
    </div>
  );

  function counter(laidOut: LaidOutReport | undefined, first: number, shown: 1 | 2): string {
    if (laidOut === undefined) return layout.hasFailed ? '' : t('preview.pages.drawing');
    const last = first + 1;
    if (shown === 1 || last > count) return t('preview.pages.one', { page: first, count });
    return t('preview.pages.two', { first, last, count });
  }
}
