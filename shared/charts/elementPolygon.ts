import { type CheckPart, holdingFrom, lamp, lampRows } from './checkParts.ts';
import { type Figure, label, line, type Path, type Shape } from './geometry.ts';

const width = 498;
const radius = 84;
const centre = { x: 172, y: 118 };
const beside = { x: 352, width: 146 };

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The elements of a check as the corners of a polygon, the further out the higher, with the border at which they hold; its attributes as
 * lamps beside it. For five to eight elements: with fewer there is no shape, with more no room. */
export function elementPolygon(
  elements: readonly CheckPart[],
  attributes: readonly CheckPart[],
  words: { readonly border: string; readonly attributes: string },
): Figure {
  const at = (index: number, share: number): Place => {
    const angle = (index / elements.length) * 2 * Math.PI - Math.PI / 2;
    return { x: centre.x + Math.cos(angle) * radius * share, y: centre.y + Math.sin(angle) * radius * share };
  };
  const ring = (share: number): readonly Place[] => elements.map((_, index) => at(index, share));
  const known = elements.map(({ percent }, index) => (percent === null ? null : at(index, percent / 100)));
  const whole = known.filter((place) => place !== null);
  const shapes: Shape[] = [
    ...(whole.length === elements.length ? [closed(whole, { fill: 'level1' })] : []),
    closed(ring(1), { stroke: 'hair', strokeWidth: 0.75 }),
    ...elements.map((_, index) => {
      const end = at(index, 1);
      return line(centre.x, centre.y, end.x, end.y);
    }),
    closed(ring(holdingFrom / 100), { stroke: 'ink', strokeWidth: 0.75, dash: [2, 2] }),
    ...known.flatMap((place, index): readonly Shape[] => {
      const next = known[(index + 1) % known.length];
      return place === null || !next ? [] : [line(place.x, place.y, next.x, next.y, 'level4', 1.5)];
    }),
    ...elements.flatMap((part, index): readonly Shape[] => {
      const place = known[index];
      return [...(place ? corner(part, place) : []), ...named(part, at(index, 1))];
    }),
  ];
  const foot = centre.y + radius + 24;
  shapes.push(line(0, foot - 2.5, 18, foot - 2.5, 'ink', 0.75, [2, 2]), label(24, foot, words.border, { fill: 'ink' }));
  if (attributes.length > 0) {
    shapes.push(
      line(beside.x, 30.5, width, 30.5),
      label(beside.x, 42, words.attributes, { size: 7.5 }),
      ...lampRows(attributes, { x: beside.x, y: 50, width: beside.width, columns: 1 }),
    );
  }
  return { width, height: centre.y + radius + 32, shapes };
}

/** The mark of an element on its axis: a lamp on paper. */
function corner({ holds }: CheckPart, { x, y }: Place): readonly Shape[] {
  return [{ kind: 'circle', cx: x, cy: y, r: 4, fill: 'paper' }, lamp(x, y, holds)];
}

/** Name, value and state outside the corner. */
function named({ name, holds, words }: CheckPart, end: Place): readonly Shape[] {
  const side = end.x - centre.x;
  const anchor = Math.abs(side) < 1 ? 'middle' : side > 0 ? 'start' : 'end';
  const x = end.x + (anchor === 'start' ? 9 : anchor === 'end' ? -9 : 0);
  const y = anchor !== 'middle' ? end.y - 1 : end.y < centre.y ? end.y - 18 : end.y + 16;
  const wrap = { width: anchor === 'middle' ? 160 : 84, leading: 10, lines: 1 };
  const state = [words.value, words.state].filter((text) => text !== '').join(' · ');
  return [
    label(x, y, name, { size: 9, weight: 600, fill: 'ink', anchor, wrap }),
    label(x, y + 10, state, { size: 7.5, fill: holds === false ? 'accent' : 'grey', anchor, wrap }),
  ];
}

function closed(places: readonly Place[], style: Omit<Path, 'kind' | 'd'>): Path {
  const d = places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join(' ');
  return { kind: 'path', d: `${d} Z`, ...style };
}

/** Two decimals are finer than any printer, and the same on every machine. */
function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}
