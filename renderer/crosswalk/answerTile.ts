import type { Answer } from '../../shared/assessment/schema.ts';
import type { TileValue } from '../ui/tileValue.ts';

const levels = [1, 2, 3, 4, 5] as const;

/** How an answer is drawn as a tile. */
export function answerTile(answer: Answer | null): TileValue {
  if (answer === null) return 'open';
  if (typeof answer === 'object') return 'not-applicable';
  return typeof answer === 'number' ? (levels[answer - 1] ?? 'open') : answer;
}
