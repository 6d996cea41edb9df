import type { Assessment } from '../../shared/assessment/schema.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import type { Plan } from '../../shared/roadmap/plan.ts';
import type { Score } from '../../shared/scoring/result.ts';
import { score } from '../../shared/scoring/score.ts';

interface Known {
  readonly framework: Framework;
  readonly score: Score;
  plan: Plan | null;
}

// An edit makes a new assessment object, so the object itself stands for the state: every part of a screen shares one computation.
const known = new WeakMap<Assessment, Known>();

function knownOf(framework: Framework, assessment: Assessment): Known {
  const there = known.get(assessment);
  if (there?.framework === framework) return there;
  const made: Known = { framework, score: score(framework, assessment), plan: null };
  known.set(assessment, made);
  return made;
}

/** The score of one state of an assessment, computed once. */
export function scoreOf(framework: Framework, assessment: Assessment): Score {
  return knownOf(framework, assessment).score;
}

/** The plan of one state of an assessment, computed once. */
export function planOf(framework: Framework, assessment: Assessment): Plan {
  const there = knownOf(framework, assessment);
  there.plan ??= makePlan(framework, assessment, there.score);
  return there.plan;
}
