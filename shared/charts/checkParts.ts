import { label, line, type Shape } from './geometry.ts';

/** An element or an attribute of a check. */
export interface CheckPart {
  readonly name: string;
  /** 0-100; null while too little is answered. */
  readonly percent: number | null;
  /** 0-100, if every missing answer were the lowest, or the highest; null when nothing applies. */
  readonly low: number | null;
  readonly high: number | null;
  /** Null when nothing of it applies. */
  readonly holds: boolean | null;
  readonly words: {
    /** "67 %", "3.4". */
    readonly value: string;
    /** "holds", "does not hold". */
    readonly state: string;
  };
}

/** Where an element holds, 0-100. */
export const holdingFrom = 50;
/** Height of a row of lamps, in pt. */
export const lampPitch = 28;

/** A lamp: filled when the part holds, open and heavier when it does not, so that it says so without colour; a dash for what does not apply. */
export function lamp(cx: number, cy: number, holds: boolean | null): Shape {
  if (holds === null) return line(cx - 4, cy, cx + 4, cy, 'grey', 1.25);
  return holds
    ? { kind: 'circle', cx, cy, r: 4, fill: 'ink', stroke: 'ink', strokeWidth: 0.75 }
    : { kind: 'circle', cx, cy, r: 4, stroke: 'accent', strokeWidth: 1.5 };
}

/** Parts as lamps with their names, values and states, in so many columns. */
export function lampRows(
  parts: readonly CheckPart[],
  {
    x,
    y,
    width,
    columns,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly columns: number },
): readonly Shape[] {
  const each = width / columns;
  return parts.flatMap(({ name, holds, words }, index): readonly Shape[] => {
    const left = x + (index % columns) * each;
    const top = y + Math.floor(index / columns) * lampPitch;
    const wrap = { width: each - 20, leading: 10, lines: 1 };
    const state = [words.value, words.state].filter((text) => text !== '').join(' · ');
    return [
      lamp(left + 5, top + 8, holds),
      label(left + 15, top + 11, name, { size: 9, weight: 600, fill: 'ink', wrap }),
      label(left + 15, top + 21, state, { size: 7.5, fill: holds === false ? 'accent' : 'grey', wrap }),
    ];
  });
}

/** Height of parts as lamps in so many columns, in pt. */
export function lampHeight(count: number, columns: number): number {
  return Math.ceil(count / columns) * lampPitch;
}
