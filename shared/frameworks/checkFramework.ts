import type { Problem } from '../base/problem.ts';
import { metrics } from '../metrics/catalogue.ts';
import { library } from './library.ts';
import { lintFramework } from './lint.ts';
import { lintWorld } from './lintWorld.ts';

/** Everything wrong with a framework and its texts, with precise paths; what it refers to is looked up in the bundled frameworks and the
 * metric catalogue. */
export function checkFramework(structure: unknown, texts: readonly unknown[]): readonly Problem[] {
  const id = typeof structure === 'object' && structure !== null && 'id' in structure ? String(structure.id) : '';
  const world = lintWorld(
    id,
    library.map(({ framework }) => framework),
    metrics.keys(),
  );
  return lintFramework(structure, texts, world);
}
