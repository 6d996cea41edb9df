import type { Coverage } from './coverage.ts';
import type { Confidence } from './result.ts';
import { toNineDecimals } from './rounding.ts';
import type { Tally } from './tally.ts';

function labelOf(value: number): Confidence['label'] {
  const rounded = toNineDecimals(value);
  if (rounded >= 0.8) return 'high';
  return rounded >= 0.6 ? 'medium' : 'low';
}

/** How far the result can be trusted: 0.4 completeness + 0.3 mean consensus + 0.3 evidence. Without any consensus the rest is rescaled
 * and the label, not the value, stops at medium. Null while the assessment is empty or incomplete (method 7.8, 8b.12). */
export function confidence(tallies: readonly Tally[], { status, completeness }: Coverage): Confidence | null {
  if (status === 'empty' || status === 'incomplete' || completeness === null) return null;
  let answered = 0;
  let evidence = 0;
  let shared = 0;
  let agreement = 0;
  for (const tally of tallies) {
    if (tally.state === 'answered') {
      answered += 1;
      evidence += tally.evidence;
    }
    if (tally.consensus !== null) {
      shared += 1;
      agreement += tally.consensus;
    }
  }
  const known = 0.4 * completeness + 0.3 * (evidence / answered);
  if (shared > 0) {
    const value = known + 0.3 * (agreement / shared);
    return { value, label: labelOf(value) };
  }
  const value = known / 0.7;
  return { value, label: labelOf(value) === 'low' ? 'low' : 'medium' };
}
