import { type Figure, label, levelInk, levelPaint, line, type Paint, rect, type Shape } from './geometry.ts';

export interface Unit {
  readonly id: string;
  /** Null: unknown or open, which sorts as 1 and shows "?". */
  readonly level: number | null;
  readonly key: boolean;
  readonly blocks: boolean;
}

export interface UnitStripInput {
  /** The applicable questions in framework order. */
  readonly units: readonly Unit[];
  /** How many must reach the level. */
  readonly needed: number;
  /** "6 of 8 needed at level 3". */
  readonly caption: string;
}

const side = 25;
const gap = 3;
const width = 225;
/** A narrower box has no room for its number. */
const leastBox = 6;

/** A section's answers sorted from strong to weak, with a tick after as many as the next level needs: what lies left of the tick and is
 * not yet at the level is the breadth gap. */
export function unitStrip({ units, needed, caption }: UnitStripInput): Figure {
  const sorted = [...units].sort((a, b) => (b.level ?? 1) - (a.level ?? 1));
  const scale = Math.min(1, width / Math.max(1, sorted.length * (side + gap)));
  const box = side * scale;
  const pitch = (side + gap) * scale;
  const shapes: Shape[] = sorted.flatMap((unit, index) => {
    const x = index * pitch;
    const middle = x + box / 2;
    const size = Math.max(6.5, 11 * scale);
    const fill = unit.level === null ? 'ink' : levelInk(unit.level);
    return [
      ...(unit.level === null ? [] : [rect(x, 12, box, heightOf(box), levelPaint(unit.level))]),
      ...(unit.blocks || unit.level === null ? [frame(x, box, unit.blocks)] : []),
      ...(box < leastBox ? [] : [sign(unit, middle, box, size, fill)]),
      ...(scale < 0.7 ? [] : [name(unit, middle)]),
    ];
  });
  if (box < leastBox) shapes.push(...runs(sorted, pitch, box));
  const tick = Math.min(needed, sorted.length) * pitch - (pitch - box) / 2;
  shapes.push(line(tick, 3, tick, 40, 'ink', 0.75));
  // The caption stands on the side of the tick that has room.
  shapes.push(tick > 90 ? label(tick - 3, 8, caption, { anchor: 'end' }) : label(tick + 3, 8, caption));
  return { width, height: 48, shapes };
}

/** A square; a bar where the square would be too small to see. */
function heightOf(box: number): number {
  return box < leastBox ? 14 : box;
}

function sign({ level }: Unit, x: number, box: number, size: number, fill: Paint): Shape {
  return label(x, 12 + box / 2 + size * 0.36, level === null ? '?' : String(level), { size, fill, anchor: 'middle' });
}

/** Boxes too narrow for a number share one with their neighbours of the same level, under them. */
function runs(sorted: readonly Unit[], pitch: number, box: number): readonly Shape[] {
  const starts = sorted.flatMap((unit, index) => (sorted[index - 1]?.level === unit.level && index > 0 ? [] : [index]));
  return starts.flatMap((start, place) => {
    const end = starts[place + 1] ?? sorted.length;
    const level = sorted[start]?.level ?? null;
    const wide = (end - start) * pitch;
    const middle = start * pitch + wide / 2;
    return wide < leastBox
      ? []
      : [
          label(middle, 12 + heightOf(box) + 9, level === null ? '?' : String(level), {
            size: 7,
            fill: 'ink',
            anchor: 'middle',
          }),
        ];
  });
}

function frame(x: number, box: number, blocks: boolean): Shape {
  const strokeWidth = blocks && box >= leastBox ? 1.75 : 0.75;
  const inset = strokeWidth / 2;
  return {
    kind: 'rect',
    x: x + inset,
    y: 12 + inset,
    width: box - strokeWidth,
    height: heightOf(box) - strokeWidth,
    stroke: blocks ? 'accent' : 'grey',
    strokeWidth,
  };
}

function name(unit: Unit, x: number): Shape {
  return label(x, 46, unit.id, { weight: unit.key ? 600 : 400, fill: unit.key ? 'ink' : 'grey', anchor: 'middle' });
}
