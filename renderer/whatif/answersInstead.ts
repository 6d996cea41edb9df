import { answerWith } from '../../shared/assessment/agreedEntry.ts';
import { applyChange, type Draft } from '../../shared/assessment/applyChange.ts';
import type { Change } from '../../shared/assessment/change.ts';
import type { Way } from './shortestWay.ts';

/** All answers of a way as one edit. */
export function answersInstead(draft: Draft, way: Way): readonly Change[] {
  let now = draft;
  return way.flatMap(({ question, to }) => {
    const changes = answerWith(now, question, to);
    now = changes.reduce(applyChange, now);
    return changes;
  });
}
