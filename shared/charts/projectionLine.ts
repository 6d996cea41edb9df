import { type Figure, label, line, rect, type Shape } from './geometry.ts';

export interface ProjectionPoint {
  /** Over the column: "Wave 1". */
  readonly name: string;
  /** Under the name: the dates. */
  readonly note: string;
  readonly load: number;
  readonly capacity: number;
  readonly value: number;
  readonly words: { readonly load: string; readonly value: string };
}

export interface ProjectionInput {
  readonly now: { readonly name: string; readonly value: number; readonly words: string };
  readonly points: readonly ProjectionPoint[];
  readonly rows: {
    readonly capacity: string;
    readonly capacityUnit: string;
    readonly projection: string;
    readonly projectionNote: string;
  };
}

const width = 498;
const left = 74;

/** Waves as columns: how much of each capacity is used, and where the score would stand if the finished steps hold. Everything but "now"
 * is dashed and hollow, because it is a projection. */
export function projectionLine({ now, points, rows }: ProjectionInput): Figure {
  const pitch = (width - left) / Math.max(1, points.length);
  const most = Math.max(1, ...points.map((point) => point.capacity));
  const barWidth = Math.min(98, pitch - 14);
  const shapes: Shape[] = [line(0, 27, width, 27, 'ink', 0.75), line(0, 63, width, 63)];
  shapes.push(
    label(0, 39, rows.capacity, { size: 9, weight: 600, fill: 'ink' }),
    label(0, 49, rows.capacityUnit),
    label(0, 79, rows.projection, { size: 9, weight: 600, fill: 'ink' }),
    label(0, 89, rows.projectionNote, { wrap: { width: 66, leading: 9, lines: 3 } }),
  );
  points.forEach((point, index) => {
    const x = left + index * pitch;
    const wrap = { width: pitch - 8, leading: 9, lines: 1 };
    shapes.push(
      label(x, 9, point.name, { size: 9, weight: 600, fill: 'ink', wrap }),
      label(x, 19, point.note, { size: 6.5, wrap }),
    );
    shapes.push(label(x, 38, point.words.load, { size: 8, weight: 600, fill: 'ink' }));
    const full = (point.capacity / most) * barWidth;
    const used = (Math.min(point.load, most) / most) * barWidth;
    shapes.push(rect(x, 44, used, 8, 'level4'));
    shapes.push({ kind: 'rect', x, y: 44, width: Math.max(full, 0.6), height: 8, stroke: 'level4', strokeWidth: 0.6 });
  });
  shapes.push(...track(now, points, pitch));
  return { width, height: 126, shapes };
}

function track(now: ProjectionInput['now'], points: readonly ProjectionPoint[], pitch: number): readonly Shape[] {
  const values = [now.value, ...points.map((point) => point.value)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = (value: number): number => (high - low < 0.005 ? 92 : 108 - ((value - low) / (high - low)) * 26);
  const x = (index: number): number =>
    index === 0 ? left + 3 : left + index * pitch - (index === points.length ? 4 : pitch * 0.12);
  const shapes: Shape[] = [];
  for (let index = 1; index < values.length; index += 1) {
    const from = values[index - 1] ?? now.value;
    const to = values[index] ?? from;
    shapes.push(line(x(index - 1), y(from), x(index), y(to), 'level4', 1.25, [4, 2.5]));
  }
  shapes.push({
    kind: 'circle',
    cx: x(0),
    cy: y(now.value),
    r: 3,
    fill: 'level4',
    stroke: 'level4',
    strokeWidth: 1.25,
  });
  shapes.push(label(x(0) - 3, y(now.value) + 12, `${now.name} ${now.words}`, { size: 8, weight: 600, fill: 'ink' }));
  points.forEach((point, index) => {
    const last = index === points.length - 1;
    const at = x(index + 1);
    shapes.push({
      kind: 'circle',
      cx: at,
      cy: y(point.value),
      r: 3,
      fill: 'paper',
      stroke: 'level4',
      strokeWidth: 1.25,
    });
    shapes.push(
      label(last ? width : at, y(point.value) + 12, point.words.value, {
        size: 8,
        weight: last ? 600 : 400,
        fill: 'ink',
        anchor: last ? 'end' : 'middle',
      }),
    );
  });
  return shapes;
}
