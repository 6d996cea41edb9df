import { line, type Shape } from './geometry.ts';

/** A block that lines leave and reach. */
export interface LaneEnd {
  readonly id: string;
  readonly wave: number;
  readonly needs: readonly string[];
  /** Its upper edge. */
  readonly y: number;
  readonly column: { readonly x: number; readonly width: number };
  /** Edges of its lane. */
  readonly top: number;
  readonly bottom: number;
}

/** Over this many, lines hide more than they show: the blocks' words say what they need. */
const mostLinks = 12;
const tracks = [7, 12, 16] as const;
const leavesAt = 13;
const entersAt = 15;
const arrow = 4.5;

/** Lines from what is needed to what needs it, from one wave to a later one: up or down in a gutter, and along a lane's edge past the waves
 * between. Where two lines enter one block, a dot joins them. `roof` is the edge over the first lane, along which none runs. */
export function laneLinks(ends: readonly LaneEnd[], roof: number): readonly Shape[] {
  const byId = new Map(ends.map((end) => [end.id, end]));
  const pairs = ends.flatMap((target) =>
    target.needs.flatMap((id) => {
      const source = byId.get(id);
      return source === undefined || source.wave >= target.wave ? [] : [{ source, target }];
    }),
  );
  if (pairs.length > mostLinks) return [];
  const sources = [...new Set(pairs.map(({ source }) => source.id))];
  const shapes: Shape[] = [];
  const drawn = new Set<string>();
  const add = (x1: number, y1: number, x2: number, y2: number): void => {
    const key = [x1, y1, x2, y2].join(' ');
    if (!drawn.has(key) && (x1 !== x2 || y1 !== y2)) shapes.push(line(x1, y1, x2, y2, 'ink', 0.6));
    drawn.add(key);
  };
  for (const { source, target } of pairs) {
    const track = tracks[sources.indexOf(source.id) % tracks.length] ?? tracks[0];
    const right = source.column.x + source.column.width;
    const from = right + track;
    const start = source.y + leavesAt;
    const end = target.y + entersAt;
    const into = target.column.x - arrow;
    add(right, start, from, start);
    if (target.wave === source.wave + 1) {
      add(from, start, from, end);
      add(from, end, into, end);
    } else {
      const edge = edgeBetween(source, target, roof);
      const before = target.column.x - 22 + track;
      add(from, start, from, edge);
      add(from, edge, before, edge);
      add(before, edge, before, end);
      add(before, end, into, end);
    }
    shapes.push(head(target.column.x, end));
  }
  for (const target of ends) {
    const own = pairs.filter((pair) => pair.target === target);
    if (own.length < 2) continue;
    const inner = Math.max(...own.map(({ source }) => tracks[sources.indexOf(source.id) % tracks.length] ?? 0));
    shapes.push({
      kind: 'circle',
      cx: target.column.x - 22 + inner,
      cy: target.y + entersAt,
      r: 1.6,
      fill: 'ink',
    });
  }
  return shapes;
}

/** The edge of the target's lane that lies towards the source, else the one that is not the roof. */
function edgeBetween(source: LaneEnd, target: LaneEnd, roof: number): number {
  if (source.top < target.top) return target.top;
  return target.bottom > roof ? target.bottom : target.top;
}

function head(x: number, y: number): Shape {
  return { kind: 'path', d: `M${x - arrow} ${y - 2.4} L${x - 0.5} ${y} L${x - arrow} ${y + 2.4} Z`, fill: 'ink' };
}
