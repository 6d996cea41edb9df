import { applyChange } from '../assessment/applyChange.ts';
import type { Change } from '../assessment/change.ts';
import type { Assessment } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import type { PillarFramework } from '../frameworks/structure.ts';
import { makePlan } from '../roadmap/makePlan.ts';
import type { PillarScore } from '../scoring/result.ts';
import { scorePillars } from '../scoring/scorePillars.ts';

/** What an assessment's targets ask for. */
export interface Ask {
  /** Sum of the gaps of all answered questions, in levels, without weights. */
  readonly gap: number;
  /** Questions below their target. */
  readonly questions: number;
  /** Planning days of the next step of each of them, whatever wave they come in. */
  readonly days: number;
}

/** What other targets would change. */
export interface TargetEffect {
  /** Targets that become others, in framework order; those that merely are written down now are none. */
  readonly moved: readonly { readonly question: QuestionId; readonly from: number; readonly to: number }[];
  readonly before: Ask;
  readonly after: Ask;
}

function askOf(framework: PillarFramework, assessment: Assessment, score: PillarScore): Ask {
  const gaps = score.questions.flatMap(({ gap }) => (gap !== null && gap > 0 ? [gap] : []));
  const { candidates } = makePlan(framework, assessment, score);
  return {
    gap: gaps.reduce((sum, gap) => sum + gap, 0),
    questions: gaps.length,
    days: candidates.reduce((sum, { kind, days }) => sum + (kind === 'step' ? days : 0), 0),
  };
}

/** What changes would do to targets, gaps and the work that the plan chooses from; stores nothing. */
export function targetEffect(
  framework: PillarFramework,
  assessment: Assessment,
  score: PillarScore,
  changes: readonly Change[],
): TargetEffect {
  const start = { assessment, facilitation: null, report: null };
  const next = changes.reduce(applyChange, start).assessment;
  const after = scorePillars(framework, next);
  const moved = score.questions.flatMap(({ id, target: from }, position) => {
    const to = after.questions[position]?.target ?? null;
    return from === null || to === null || from === to ? [] : [{ question: id, from, to }];
  });
  return { moved, before: askOf(framework, assessment, score), after: askOf(framework, next, after) };
}
