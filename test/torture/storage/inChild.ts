import { type PinnedFramework, toPinned } from '../../../electron/backend/database/frameworks.ts';
import type { Outcome } from '../../../electron/backend/workspace/outcome.ts';
import type { Clock } from '../../../shared/base/time.ts';
import { library } from '../../../shared/frameworks/library.ts';

/** What processes need that tests start: nothing here knows the test runner, which only its own processes may load. */

const [four, ladder] = library.map(toPinned);
if (four === undefined || ladder === undefined) throw new Error('the library has changed');
export const pillars: PinnedFramework = four;
export const stages: PinnedFramework = ladder;

/** The value of a use case that must not have been refused. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** A clock that goes on by one second whenever it is read. */
export function aClock(start = '2026-11-02T09:00:00.000Z'): Clock {
  let time = Date.parse(start);
  return {
    now() {
      time += 1_000;
      return new Date(time).toISOString();
    },
  };
}
