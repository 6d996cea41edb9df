import { type CheckPart, lampHeight, lampRows } from './checkParts.ts';
import { type Figure, label, line, type Shape } from './geometry.ts';

const width = 498;
const columns = 3;
const headHeight = 16;

/** The elements of a check over its attributes, each as a lamp with its value: the smallest picture of a check. Attributes may be none. */
export function checkLamps(
  elements: readonly CheckPart[],
  attributes: readonly CheckPart[],
  heads: { readonly elements: string; readonly attributes: string },
): Figure {
  const shapes: Shape[] = [];
  let y = 0;
  for (const { head, parts } of [
    { head: heads.elements, parts: elements },
    { head: heads.attributes, parts: attributes },
  ]) {
    if (parts.length === 0) continue;
    if (y > 0) y += 4;
    shapes.push(line(0, y + 0.5, width, y + 0.5), label(0, y + 11, head, { size: 7.5 }));
    shapes.push(...lampRows(parts, { x: 0, y: y + headHeight, width, columns }));
    y += headHeight + lampHeight(parts.length, columns);
  }
  return { width, height: y, shapes };
}
