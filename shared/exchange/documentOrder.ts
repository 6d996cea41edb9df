import type { Finding, Path } from '../base/problem.ts';

function positionIn(node: unknown, segment: string | number): number {
  if (typeof segment === 'number') return segment;
  if (typeof node !== 'object' || node === null) return Number.POSITIVE_INFINITY;
  const position = Object.keys(node).indexOf(segment);
  // What is missing is missed at the end of its object.
  return position < 0 ? Number.POSITIVE_INFINITY : position;
}

function childOf(node: unknown, segment: string | number): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, segment)) return undefined;
  return Reflect.get(node, segment);
}

function compare(root: unknown, a: Path, b: Path): number {
  let node = root;
  for (let depth = 0; depth < a.length && depth < b.length; depth += 1) {
    const left = a[depth] ?? 0;
    const right = b[depth] ?? 0;
    if (left !== right) {
      const from = positionIn(node, left);
      const to = positionIn(node, right);
      return from === to ? 0 : from - to;
    }
    node = childOf(node, left);
  }
  return a.length - b.length;
}

/** The finding that stands first in the document, so that a person repairs a file from top to bottom; null without findings. */
export function firstInDocument(root: unknown, findings: readonly Finding[]): Finding | null {
  return findings.reduce<Finding | null>(
    (first, finding) => (first === null || compare(root, finding.at, first.at) < 0 ? finding : first),
    null,
  );
}
