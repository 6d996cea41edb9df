import { type CheckPart, holdingFrom, lamp, lampHeight, lampRows } from './checkParts.ts';
import { type Figure, label, line, rect, type Shape, type Wrap } from './geometry.ts';

const width = 498;
const pitch = 34;
const top = 18;
const start = 132;
const reach = 206;
const columns = 3;
/** A range narrower than this says nothing that the value does not. */
const visibleRange = 2;

/** A mark of the scale under the bars, at a percentage. */
export interface ScaleMark {
  readonly at: number;
  readonly text: string;
}

/** The elements of a check as bars on one scale with the border at which they hold, and its attributes as lamps under them. */
export function elementBars(
  elements: readonly CheckPart[],
  attributes: readonly CheckPart[],
  words: { readonly border: string; readonly attributes: string; readonly marks: readonly ScaleMark[] },
): Figure {
  const bottom = top + pitch * elements.length;
  const x = (percent: number): number => start + (reach * percent) / 100;
  const shapes: Shape[] = words.marks.flatMap(({ at, text }) => [
    line(x(at), top, x(at), bottom),
    label(x(at), bottom + 10, text, { anchor: 'middle' }),
  ]);
  elements.forEach((part, index) => {
    const y = top + pitch * index;
    if (index > 0) shapes.push(line(0, y, width, y));
    shapes.push(...bar(part, y, x));
  });
  shapes.push(
    line(x(holdingFrom), top - 5, x(holdingFrom), bottom, 'ink', 0.75, [2, 2]),
    label(x(holdingFrom), top - 8, words.border, { size: 7, fill: 'ink', anchor: 'middle' }),
  );
  let height = bottom + 14;
  if (attributes.length > 0) {
    shapes.push(
      line(0, height + 6, width, height + 6),
      label(0, height + 17, words.attributes, { size: 7.5 }),
      ...lampRows(attributes, { x: 0, y: height + 22, width, columns }),
    );
    height += 22 + lampHeight(attributes.length, columns);
  }
  return { width, height, shapes };
}

function bar({ name, percent, low, high, holds, words }: CheckPart, y: number, x: (percent: number) => number) {
  const wrap: Wrap = { width: start - 10, leading: 10, lines: 2, centred: true };
  const shapes: Shape[] = [
    label(0, y + 20, name, { size: 9.5, weight: 600, fill: 'ink', wrap }),
    label(398, y + 20, words.value, {
      size: percent === null ? 8 : 11,
      fill: percent === null ? 'grey' : 'ink',
      anchor: 'end',
    }),
    lamp(414, y + 17, holds),
    label(424, y + 19.5, words.state, {
      size: 7.5,
      fill: holds === false ? 'accent' : 'grey',
      wrap: { width: width - 424, leading: 9, lines: 2, centred: true },
    }),
  ];
  // No answer at the top still has a bar to be seen.
  if (percent !== null)
    shapes.push(rect(x(0), y + 11, Math.max(1.5, x(percent) - x(0)), 12, holds ? 'level4' : 'level2'));
  if (low !== null && high !== null && high - low >= visibleRange) {
    const d = `M${x(low)} ${y + 25.5} V${y + 28.5} H${x(high)} V${y + 25.5}`;
    shapes.push({ kind: 'path', d, stroke: 'ink', strokeWidth: 0.75 });
  }
  return shapes;
}
