import type { Letter } from '../assessment/schema.ts';
import { Letters } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import {
  clearedBy as clearedByCandidate,
  type Holdback,
  holdbacksOf as holdbacksOfScore,
  outlookAfter as outlookAfterWave,
  type SectionOutlook,
  unlocks as unlocksCandidate,
} from '../roadmap/outcome.ts';
import type { ActionView } from './planned.ts';
import type { LadderReport, PillarReport } from './reportContext.ts';

/** Questions that hold back their section's next level, by id; a key that also breaches the floor counts as key. */
export function holdbacksOf({ score }: PillarReport): ReadonlyMap<QuestionId, Holdback> {
  return holdbacksOfScore(score);
}

/** The blocker that an action removes if it fully succeeds; null when it removes none. */
export function clearedBy(holdbacks: ReadonlyMap<QuestionId, Holdback>, { candidate }: ActionView): Holdback | null {
  return clearedByCandidate(holdbacks, candidate);
}

/** Sections after the waves up to `wave`, steps taken as fully successful. Sections without a level are left out. */
export function outlookAfter({ framework, score, input }: PillarReport, wave: number): readonly SectionOutlook[] {
  return outlookAfterWave(framework, score, input.plan, wave);
}

/** Letters from weak to strong. */
export function letterRank(letter: Letter): number {
  return Letters.indexOf(letter);
}

/** Whether a ladder action brings its question as far as the unlock list asks. */
export function unlocks({ score }: LadderReport, { candidate }: ActionView): boolean {
  return unlocksCandidate(score, candidate);
}
