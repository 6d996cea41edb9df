import { Fragment, type ReactNode } from 'react';
import type { ImpactGrid as Grid, GridPlace, GridQuadrant, Quadrant } from '../../shared/charts/impactGrid.ts';
import styles from './ImpactGrid.module.css';

export interface ImpactGridProps {
  readonly grid: Grid;
  readonly words: {
    /** Names the whole. */
    readonly label: string;
    /** "Impact", over the rows. */
    readonly impact: string;
    /** "Effort", beside the columns. */
    readonly effort: string;
    /** "E2, 15 days" under each column, from the smallest. */
    readonly efforts: readonly string[];
    /** "Quick wins", and what that means. */
    readonly quadrant: (quadrant: GridQuadrant) => { readonly name: string; readonly note: string };
    /** "impact 4, effort 2". */
    readonly place: (place: GridPlace) => string;
  };
  readonly renderItem: (id: string) => ReactNode;
}

/** Rows of the grid: two heads of corners with the bands of impact below them, and the names of the efforts at the end. */
const rowOf: Readonly<Record<number, number>> = { 5: 2, 4: 3, 3: 5, 2: 6, 1: 7 };
const firstRow: Readonly<Record<Quadrant, number>> = { 'quick-win': 1, 'major-project': 1, 'fill-in': 4, park: 4 };
const axisRow = 8;

/** Actions by impact and effort in four corners. Everything flows in its own place, so nothing overlaps. */
export function ImpactGrid({ grid, words, renderItem }: ImpactGridProps) {
  const columns = grid.widths.map((width) => `minmax(0, ${(width * 100).toFixed(2)}fr)`).join(' ');
  return (
    <section className={styles.grid} style={{ gridTemplateColumns: `auto ${columns}` }} aria-label={words.label}>
      <span className={styles.impact} aria-hidden="true">
        {words.impact}
      </span>
      {Object.entries(rowOf).map(([impact, row]) => (
        <span key={impact} className={styles.band} style={{ gridRow: row, gridColumn: 1 }} aria-hidden="true">
          {impact}
        </span>
      ))}
      {grid.quadrants.map((quadrant) => (
        <Corner key={quadrant.name} quadrant={quadrant} words={words} renderItem={renderItem} />
      ))}
      <span className={styles.axis} style={{ gridRow: axisRow, gridColumn: 1 }} aria-hidden="true">
        {words.effort}
      </span>
      {words.efforts.map((effort, index) => (
        <span
          key={effort}
          className={styles.axis}
          style={{ gridRow: axisRow, gridColumn: index + 2 }}
          aria-hidden="true"
        >
          {effort}
        </span>
      ))}
    </section>
  );
}

interface CornerProps extends Pick<ImpactGridProps, 'words' | 'renderItem'> {
  readonly quadrant: GridQuadrant;
}

function Corner({ quadrant, words, renderItem }: CornerProps) {
  const { name, efforts, impacts, places } = quadrant;
  const [first = 1] = efforts;
  const top = firstRow[name];
  const across = `${first + 1} / span ${efforts.length}`;
  const said = words.quadrant(quadrant);
  return (
    <Fragment>
      <span
        className={styles.ground}
        style={{ gridColumn: across, gridRow: `${top} / span ${impacts.length + 1}` }}
        aria-hidden="true"
      />
      <h2 className={styles.head} style={{ gridColumn: across, gridRow: top }}>
        {said.name} <span>{said.note}</span>
      </h2>
      {places.map((place) => (
        <ul
          key={`${place.impact} ${place.effort}`}
          className={styles.place}
          style={{ gridColumn: place.effort + 1, gridRow: rowOf[place.impact] }}
          aria-label={words.place(place)}
        >
          {place.items.map((id) => (
            <li key={id}>{renderItem(id)}</li>
          ))}
        </ul>
      ))}
    </Fragment>
  );
}
