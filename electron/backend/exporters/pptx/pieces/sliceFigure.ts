import type { Figure, Line, Path, Shape } from '../../../../../shared/charts/geometry.ts';

const close = 0.01;
/** A line of a block is longer than one of a link, in pt. */
const shortest = 40;

/** Parts a tall figure at the lines that run over its whole width, into parts of at most `most` pt; what stands over the first such line is
 * the head of every part. A figure without such lines stays whole. */
export function sliceFigure(figure: Figure, most: number): readonly Figure[] {
  const rules = figure.shapes
    .flatMap((shape) => (isRule(shape, figure.width) ? [shape.y1] : []))
    .toSorted((a, b) => a - b);
  const [head] = rules;
  if (head === undefined || figure.height <= most) return [figure];
  const wide = [...new Set(rules.slice(1).filter((y) => y > head + close && y < figure.height - close))];
  const bands = [head, ...wide, figure.height];
  const cuts = bands.slice(1).flatMap((end, index) => {
    const start = bands[index] ?? head;
    // A lane that is too tall by itself is parted between its blocks.
    return head + end - start <= most ? [end] : [...innerCuts(figure, start, end), end];
  });
  const parts: Figure[] = [];
  let from = head;
  let to = head;
  for (const cut of cuts) {
    if (to > from && head + cut - from > most) {
      parts.push(between(figure, head, from, to));
      from = to;
    }
    to = cut;
  }
  return [...parts, between(figure, head, from, to)];
}

function isRule(shape: Shape, width: number): shape is Line {
  return (
    shape.kind === 'line' && Math.abs(shape.y1 - shape.y2) < close && Math.abs(shape.x2 - shape.x1) > width - close
  );
}

/** Where something begins with a line and nothing is in the way. */
function innerCuts(figure: Figure, start: number, end: number): readonly number[] {
  const tops = figure.shapes.flatMap((shape) =>
    shape.kind === 'line' && Math.abs(shape.y1 - shape.y2) < close && Math.abs(shape.x2 - shape.x1) > shortest
      ? [shape.y1]
      : [],
  );
  const isFree = (y: number): boolean =>
    figure.shapes.every((shape) => {
      if (shape.kind === 'rect') return y <= shape.y || y >= shape.y + shape.height;
      if (shape.kind !== 'label') return true;
      const { wrap } = shape;
      const bottom = shape.y + (wrap === undefined ? 0 : (wrap.lines - 1) * wrap.leading);
      return y <= shape.y - shape.size || y >= bottom;
    });
  return [...new Set(tops)].filter((y) => y > start + close && y < end - close && isFree(y)).toSorted((a, b) => a - b);
}

/** The head, and what lies from one height to another right under it. */
function between(figure: Figure, head: number, from: number, to: number): Figure {
  const shapes = figure.shapes.flatMap((shape): readonly Shape[] => {
    const upper = clipped(shape, -Infinity, head);
    // The line under the head is its own.
    const lower = clipped(shape, from === head ? head + close : from, to - (to === figure.height ? 0 : close));
    return [...upper, ...lower.map((one) => lifted(one, from - head))];
  });
  return { width: figure.width, height: head + to - from, shapes };
}

function clipped(shape: Shape, from: number, to: number): readonly Shape[] {
  const isIn = (y: number): boolean => y >= from && y <= to;
  switch (shape.kind) {
    case 'label':
      return isIn(shape.y) ? [shape] : [];
    case 'circle':
      return isIn(shape.cy) ? [shape] : [];
    case 'rect':
      return isIn(shape.y + shape.height / 2) ? [shape] : [];
    case 'line':
      return clippedLine(shape, from, to);
    case 'path':
      return pathIn(shape, from, to);
  }
}

function clippedLine(line: Line, from: number, to: number): readonly Line[] {
  const low = Math.min(line.y1, line.y2);
  const high = Math.max(line.y1, line.y2);
  if (high < from || low > to) return [];
  const at = (y: number): number => {
    const bounded = Math.min(to, Math.max(from, y));
    return high - low < close ? y : bounded;
  };
  const across = (y: number): number =>
    high - low < close ? line.x1 : line.x1 + ((y - line.y1) / (line.y2 - line.y1)) * (line.x2 - line.x1);
  if (high - low < close) return [line];
  const [y1, y2] = [at(line.y1), at(line.y2)];
  return Math.abs(y2 - y1) < close ? [] : [{ ...line, x1: across(y1), y1, x2: across(y2), y2 }];
}

/** An open path of straight stretches is cut; any other belongs where its middle lies. */
function pathIn(path: Path, from: number, to: number): readonly Shape[] {
  const places = cornersOf(path.d);
  const ys = places.map(({ y }) => y);
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  if (low >= from && high <= to) return [path];
  if (path.fill !== undefined || /[CZ]/i.test(path.d)) {
    const middle = (low + high) / 2;
    return middle >= from && middle <= to ? [path] : [];
  }
  const { kind: _, d: __, ...stroke } = path;
  return places.slice(1).flatMap((end, index) => {
    const start = places[index];
    if (start === undefined) return [];
    return clippedLine({ kind: 'line', x1: start.x, y1: start.y, x2: end.x, y2: end.y, ...stroke }, from, to);
  });
}

function cornersOf(d: string): readonly { readonly x: number; readonly y: number }[] {
  let x = 0;
  let y = 0;
  return [...d.matchAll(/([MLHVC])([^MLHVCZ]*)/g)].map(([, command, rest = '']) => {
    const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    if (command === 'V') y = numbers.at(-1) ?? y;
    else if (command === 'H') x = numbers.at(-1) ?? x;
    else [x = x, y = y] = numbers.slice(-2);
    return { x, y };
  });
}

function lifted(shape: Shape, by: number): Shape {
  if (by === 0) return shape;
  switch (shape.kind) {
    case 'label':
    case 'rect':
      return { ...shape, y: shape.y - by };
    case 'circle':
      return { ...shape, cy: shape.cy - by };
    case 'line':
      return { ...shape, y1: shape.y1 - by, y2: shape.y2 - by };
    case 'path':
      return { ...shape, d: liftedPath(shape.d, by) };
  }
}

function liftedPath(d: string, by: number): string {
  return d.replace(/([MLHVC])([^MLHVCZ]*)/g, (_, command: string, rest: string) => {
    const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const isHeight = (index: number): boolean => command === 'V' || (command !== 'H' && index % 2 === 1);
    return `${command}${numbers.map((value, index) => (isHeight(index) ? value - by : value)).join(' ')} `;
  });
}
