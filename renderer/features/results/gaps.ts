import type { Letter } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { LadderFramework } from '../../../shared/frameworks/structure.ts';
import type { LadderScore, PillarScore } from '../../../shared/scoring/result.ts';
import { toNineDecimals } from '../../../shared/scoring/rounding.ts';

/** A question below where it should be, with what ranks it. */
export interface Gap {
  readonly question: QuestionId;
  /** Levels below the target; ladder: share below fully, 0-1. */
  readonly gap: number;
  readonly weight: number;
  /** `gap` times `weight`. */
  readonly weighted: number;
  readonly chosen: number | Letter;
  readonly next: number | Letter;
}

/** A gate counts this much more than another criterion (method 8b.15). */
const gateWeight = 1.5;

const nextLetter: Readonly<Record<Exclude<Letter, 'F'>, Letter>> = { N: 'P', P: 'L', L: 'F' };

/** Every answered capability below its target, largest weighted gap first, then in framework order (method 7.10). */
export function pillarGaps(score: PillarScore): readonly Gap[] {
  return ranked(
    score.questions.flatMap(({ id, gap, weight, level }) => {
      if (gap === null || weight === null || typeof level !== 'number' || toNineDecimals(gap) <= 0 || level >= 5)
        return [];
      return [{ question: id, gap, weight, weighted: gap * weight, chosen: level, next: level + 1 }];
    }),
  );
}

/** Answered criteria below fully in the attained and the next stage (in the first one when none is attained), which is where the
 * method looks for actions (8b.15); largest first, then in framework order. */
export function ladderGaps(framework: LadderFramework, score: LadderScore): readonly Gap[] {
  const stage = score.overall.stage;
  if (stage === null) return [];
  const near = framework.sections.filter((_, index) => index + 1 === stage || index === stage);
  const criteria = near.flatMap((section) => section.questions);
  return ranked(
    criteria.flatMap(({ id, gate }) => {
      const result = score.questions.find((question) => question.id === id);
      if (result === undefined || result.score === null || typeof result.level !== 'string') return [];
      const gap = 1 - result.score;
      if (toNineDecimals(gap) <= 0 || result.level === 'F') return [];
      const weight = gate ? gateWeight : 1;
      return [
        { question: id, gap, weight, weighted: gap * weight, chosen: result.level, next: nextLetter[result.level] },
      ];
    }),
  );
}

function ranked(gaps: readonly Gap[]): readonly Gap[] {
  return [...gaps].sort((a, b) => toNineDecimals(b.weighted) - toNineDecimals(a.weighted));
}
