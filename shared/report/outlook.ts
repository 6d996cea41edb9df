import type { Letter } from '../assessment/schema.ts';
import { Letters } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import {
  clearedBy as clearedByCandidate,
  type Holdback,
  holdbacksOf as holdbacksOfScore,
  isFinishingStep,
  outlookAfter as outlookAfterWave,
  type SectionOutlook,
  unlocks as unlocksCandidate,
} from '../roadmap/outcome.ts';
import { heightOf } from '../roadmap/prerequisites.ts';
import type { LetterChange, LevelChange } from '../scoring/result.ts';
import type { ActionView } from './planned.ts';
import type { CheckReport, LadderReport, PillarReport } from './reportContext.ts';

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

/** The smallest set of changes to the next stage or verdict; empty at the top and where there is none. */
export function changesOf(report: LadderReport | CheckReport): readonly (LetterChange | LevelChange)[] {
  return report.kind === 'ladder' ? report.score.overall.unlock : report.score.overall.changes;
}

/** Whether an action brings its question as far as the next stage or verdict asks. */
export function unlocks(report: LadderReport | CheckReport, { candidate }: ActionView): boolean {
  if (report.kind === 'ladder') return unlocksCandidate(report.score, candidate);
  if (!isFinishingStep(candidate)) return false;
  const change = changesOf(report).find(({ question }) => question === candidate.question);
  return (
    change !== undefined &&
    heightOf(candidate.to) >= heightOf(change.to) &&
    heightOf(candidate.from) < heightOf(change.to)
  );
}
