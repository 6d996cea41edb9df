import { Letters } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Standing } from './finding.ts';

/** A level, or the letter of a rank 0-3 on a ladder: the other way round than `heightOf`. */
export function standingAt(framework: Framework, height: number): Standing {
  return framework.kind === 'pillars' ? height : (Letters[height] ?? 'F');
}
