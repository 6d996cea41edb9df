import { useRef, useState } from 'react';
import { Letters } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { MapGrid } from '../../charts/MapGrid.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportPopover } from '../../passport/PassportPopover.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { answerName } from './answerName.ts';
import styles from './MapSection.module.css';
import { mapRows } from './mapRows.ts';
import type { ResultView } from './resultView.ts';

export interface MapSectionProps {
  readonly view: ResultView;
  readonly blocking: ReadonlySet<QuestionId>;
  readonly title: string;
  /** What a bar under a tile means. */
  readonly blocksWords: string;
}

/** Every question as a tile that opens what stands behind it, and what the tiles mean. */
export function MapSection({ view, blocking, title, blocksWords }: MapSectionProps) {
  const t = useTranslate();
  const rows = mapRows(t, view, blocking);
  const tiles = rows.flatMap((row) => row.tiles);
  // One popover for all tiles: there may be hundreds.
  const place = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<{ readonly question: QuestionId; readonly turn: number }>();
  const [open, setOpen] = useState(false);
  const show = (tile: string, element: HTMLElement) => {
    const found = view.score.questions.find(({ id }) => id === tile);
    if (found === undefined) return;
    place.current = element;
    setShown({ question: found.id, turn: (shown?.turn ?? 0) + 1 });
    setOpen(true);
  };
  const contested = tiles.some((tile) => tile.contested !== undefined);
  return (
    <section className={styles.section}>
      <SectionHead title={title} />
      <div className={styles.map}>
        <MapGrid rows={rows} label={title} openTile={open ? shown?.question : undefined} onOpen={show} />
        {shown !== undefined && (
          <PassportPopover
            key={shown.turn}
            subject={{ kind: 'question-level', question: shown.question }}
            open={open}
            onOpenChange={setOpen}
            anchor={place}
            side="bottom"
          />
        )}
      </div>
      <ul className={styles.legend} aria-label={t('results.map.legend.title')}>
        <Scale view={view} />
        {(['open', 'unconfirmed', 'dont-know', 'not-applicable'] as const)
          .filter((state) => tiles.some((tile) => tile.value === state))
          .map((state) => (
            <li key={state}>
              <Tile value={state} size="small" />
              {t(`results.map.legend.${state}`)}
            </li>
          ))}
        {view.kind !== 'check' && (
          <li>
            <span className={styles.key} aria-hidden="true" />
            {t(view.kind === 'pillars' ? 'results.map.legend.key' : 'results.map.legend.gate')}
          </li>
        )}
        {view.kind === 'pillars' && <li>{t('results.map.legend.target')}</li>}
        {contested && (
          <li>
            <span className={styles.contested}>
              {t(`results.map.legend.contested.${hasLevels(view) ? 'pillars' : 'ladder'}`)}
            </span>
            {t('results.map.legend.contestedWord')}
          </li>
        )}
        {blocking.size > 0 && (
          <li>
            <span className={styles.mark} aria-hidden="true" />
            {blocksWords}
          </li>
        )}
      </ul>
    </section>
  );
}

function hasLevels({ texts }: ResultView): boolean {
  return texts.kind !== 'ladder' && texts.levels !== undefined;
}

function Scale({ view }: { readonly view: ResultView }) {
  const { texts } = view;
  const levels = hasLevels(view) ? ([1, 2, 3, 4, 5] as const) : [];
  const letters = texts.kind !== 'pillars' && texts.scale !== undefined ? Letters : [];
  return [...levels, ...letters].map((answer) => (
    <li key={answer}>
      <Tile value={answer} size="small" />
      {answerName(texts, answer)}
    </li>
  ));
}
