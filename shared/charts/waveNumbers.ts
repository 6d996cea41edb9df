import { type Figure, label, line, rect, type Shape } from './geometry.ts';
import { type ProjectionInput, projectionHeight, projectionLine } from './projectionLine.ts';
import type { Column } from './swimLanes.ts';

/** What each wave takes and brings; under the lanes, on the same columns. */
export interface WaveNumbers {
  readonly columns: readonly Column[];
  readonly waves: readonly {
    readonly load: number;
    readonly capacity: number;
    /** "60 of 60". */
    readonly words: string;
    /** "key I1, key T5"; empty when it clears nothing. */
    readonly cleared: string;
    /** Day of the review, in words. */
    readonly review: string;
  }[];
  readonly rows: {
    readonly capacity: string;
    readonly capacityUnit: string;
    readonly cleared: string;
    readonly review: string;
  };
  /** Null where there is no score to project. */
  readonly projection: ProjectionInput | null;
}

const width = 498;
const capacityHeight = 36;
const reviewHeight = 21;
/** Of a character of the cleared blockers, for their number of lines. */
const character = 4.4;
const clearedLeading = 10;
const mostLines = 4;

/** Capacity, cleared blockers, reviews and the projected score as rows over the waves' columns. */
export function waveNumbers({ columns, waves, rows, projection }: WaveNumbers): Figure {
  const most = Math.max(1, ...waves.map(({ capacity }) => capacity));
  const shapes: Shape[] = [line(0, 0, width, 0, 'ink', 0.75)];
  const name = (y: number, text: string): Shape => label(0, y, text, { size: 9, weight: 600, fill: 'ink' });
  shapes.push(name(15, rows.capacity), label(0, 25, rows.capacityUnit));
  const inColumns = (draw: (wave: WaveNumbers['waves'][number], column: Column) => readonly Shape[]): void => {
    waves.forEach((wave, index) => {
      const column = columns[index];
      if (column !== undefined) shapes.push(...draw(wave, column));
    });
  };
  inColumns((wave, { x, width: wide }) => [
    label(x, 14, wave.words, { size: 8, weight: 600, fill: 'ink', wrap: { width: wide + 18, leading: 10, lines: 1 } }),
    rect(x, 20, (Math.min(wave.load, wave.capacity) / most) * wide, 8, 'level4'),
    {
      kind: 'rect',
      x,
      y: 20,
      width: Math.max((wave.capacity / most) * wide, 0.6),
      height: 8,
      stroke: 'level4',
      strokeWidth: 0.6,
    },
  ]);
  let y = capacityHeight;
  if (waves.some(({ cleared }) => cleared !== '')) {
    const lines = Math.max(
      1,
      ...waves.map(({ cleared }, index) =>
        Math.ceil(([...cleared].length * character) / Math.max(1, columns[index]?.width ?? 1)),
      ),
    );
    const shown = Math.min(lines, mostLines);
    const top = y;
    shapes.push(line(0, top, width, top), name(top + 14, rows.cleared));
    inColumns(({ cleared }, { x, width: wide }) => [
      label(x, top + 14, cleared, {
        size: 8,
        weight: 600,
        fill: 'accent',
        wrap: { width: wide, leading: clearedLeading, lines: shown },
      }),
    ]);
    y += 21 + (shown - 1) * clearedLeading;
  }
  const review = y;
  shapes.push(line(0, review, width, review), name(review + 14, rows.review));
  inColumns((wave, { x, width: wide }) => [
    label(x, review + 14, wave.review, { size: 8, fill: 'ink', wrap: { width: wide + 18, leading: 10, lines: 1 } }),
  ]);
  y += reviewHeight;
  shapes.push(line(0, y, width, y));
  if (projection === null) return { width, height: y, shapes };
  shapes.push(...projectionLine(projection, columns).map((shape) => lowered(shape, y)));
  return { width, height: y + projectionHeight, shapes };
}

function lowered(shape: Shape, dy: number): Shape {
  switch (shape.kind) {
    case 'line':
      return { ...shape, y1: shape.y1 + dy, y2: shape.y2 + dy };
    case 'circle':
      return { ...shape, cy: shape.cy + dy };
    case 'path':
      return shape;
    default:
      return { ...shape, y: shape.y + dy };
  }
}
