import { type LadderPolicy, type Letter, Letters } from '../assessment/schema.ts';
import type { Criterion, LadderFramework } from '../frameworks/structure.ts';
import { type Choice, cheapestChoice, costOf, type Raise } from './cheapestChoice.ts';
import {
  basePercent,
  type CriterionStanding,
  halfway,
  holds,
  isGateMet,
  leastRated,
  type StageStanding,
  standingOfStage,
} from './ladderStage.ts';
import { rankOf, valueOfLetter } from './letters.ts';
import { questionResults } from './questionResults.ts';
import type { LadderScore, LetterChange } from './result.ts';

const largely = rankOf('L');
const fully = rankOf('F');

/** Effort bands of the steps between two ranks: the first action brings a criterion to L, the second, else the first again, to F (method
 * 8b.15). Part of the way to L costs the whole first action. */
function effortBetween({ actions }: Criterion, from: number, to: number): number {
  const first = actions[0]?.effort ?? 0;
  const second = actions[1]?.effort ?? first;
  return (from < largely && to > from ? first : 0) + (to === fully && from < fully ? second : 0);
}

/** The letters that a change may lead to. A contested gate may keep its letter, once the room agrees on it; a gate needs L at least; an
 * unknown criterion may turn out to be anything. */
function lettersOpenTo(standing: CriterionStanding, forced: boolean): readonly Letter[] {
  const current = standing.letter === null ? -1 : rankOf(standing.letter);
  const lowest = forced ? Math.max(largely, current) : current + 1;
  return Letters.slice(lowest);
}

function choiceOf(standing: CriterionStanding, threshold: number): Choice {
  const { criterion, letter, value } = standing;
  const forced = criterion.gate && !isGateMet(standing);
  const rank = letter === null ? 0 : rankOf(letter);
  const raises = lettersOpenTo(standing, forced).map(
    (to): Raise => ({
      to,
      cost: costOf(effortBetween(criterion, rank, rankOf(to)), rankOf(to) - rank),
      gain: valueOfLetter(to) - (value ?? threshold),
    }),
  );
  return { question: criterion.id, forced, unanswered: value === null, raises };
}

/** The smallest set of changes after which a stage is rated, has its gates met and lies over `percent`; null when none does. */
function stageChanges(stage: StageStanding, percent: number): readonly LetterChange[] | null {
  if (holds(stage, percent)) return [];
  if (!stage.criteria.some(({ criterion }) => criterion.gate)) return null;
  const threshold = percent / 100;
  const values = stage.criteria.flatMap(({ value }) => value ?? []);
  const slack = values.reduce((sum, value) => sum + value - threshold, 0);
  const chosen = cheapestChoice(
    stage.criteria.map((standing) => choiceOf(standing, threshold)).filter(({ raises }) => raises.length > 0),
    { gain: -slack, answers: leastRated - values.length },
  );
  if (chosen === null) return null;
  return stage.criteria.flatMap(({ criterion, letter }) => {
    const to = chosen.get(criterion.id);
    return to === undefined ? [] : [{ question: criterion.id, from: letter, to }];
  });
}

/** The smallest set of changes with which the stages allow `target`, counted from 1; null when none does. Stages do not share criteria, so
 * each is searched by itself (method 8b.10). */
export function unlockList(
  stages: readonly StageStanding[],
  policy: LadderPolicy,
  target: number,
): readonly LetterChange[] | null {
  const changes: LetterChange[] = [];
  for (const [index, stage] of stages.slice(0, target).entries()) {
    const own = stageChanges(stage, index + 1 === target ? halfway : basePercent(policy));
    if (own === null) return null;
    changes.push(...own);
  }
  return changes;
}

/** The smallest set of changes that attains a stage (from 1), in framework order; null when none does or nothing is answered. */
export function changesToStage(
  framework: LadderFramework,
  score: LadderScore,
  target: number,
): readonly LetterChange[] | null {
  if (score.status === 'empty') return null;
  const results = questionResults(score);
  const stages = framework.sections.map((stage) =>
    standingOfStage(
      stage,
      stage.questions.flatMap((question) => results.get(question.id) ?? []),
    ),
  );
  return unlockList(stages, score.overall.policy, target);
}
