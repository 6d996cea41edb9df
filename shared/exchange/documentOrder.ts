import type { Finding, Path } from '../base/problem.ts';

/** Positions of an object's keys, made once per object: a hostile file can have a million of them, and as many findings. */
type Positions = Map<object, ReadonlyMap<string, number>>;

function positionIn(node: unknown, segment: string | number, positions: Positions): number {
  if (typeof segment === 'number') return segment;
  if (typeof node !== 'object' || node === null) return Number.POSITIVE_INFINITY;
  const known = positions.get(node) ?? new Map(Object.keys(node).map((key, position) => [key, position]));
  positions.set(node, known);
  // What is missing is missed at the end of its object.
  return known.get(segment) ?? Number.POSITIVE_INFINITY;
}

function childOf(node: unknown, segment: string | number): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, segment)) return undefined;
  return Reflect.get(node, segment);
}

function compare(root: unknown, a: Path, b: Path, positions: Positions): number {
  let node = root;
  for (let depth = 0; depth < a.length && depth < b.length; depth += 1) {
    const left = a[depth] ?? 0;
    const right = b[depth] ?? 0;
    if (left !== right) {
      const from = positionIn(node, left, positions);
      const to = positionIn(node, right, positions);
      return from === to ? 0 : from - to;
    }
    node = childOf(node, left);
  }
  return a.length - b.length;
}

/** The finding that stands first in the document, so that a person repairs a file from top to bottom; null without findings. */
export function firstInDocument(root: unknown, findings: readonly Finding[]): Finding | null {
  const positions: Positions = new Map();
  return findings.reduce<Finding | null>(
    (first, finding) => (first === null || compare(root, finding.at, first.at, positions) < 0 ? finding : first),
    null,
  );
}
