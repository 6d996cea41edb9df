import type { Letter } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { Stage } from '../../../shared/frameworks/structure.ts';
import { basePercent, halfway, isGateMet, leastRated } from '../../../shared/scoring/ladderStage.ts';
import { isContested, questionResults } from '../../../shared/scoring/questionResults.ts';
import type { LadderScore, StageResult } from '../../../shared/scoring/result.ts';
import { toNineDecimals } from '../../../shared/scoring/rounding.ts';

export interface GateLamp {
  readonly question: QuestionId;
  readonly met: boolean;
  readonly contested: boolean;
  /** The band letter, null while open or unknown. */
  readonly letter: Letter | null;
}

/** The first reason why a stage, or the stage above it, is out of reach; null when nothing is wrong with it. */
export type StageObstacle =
  | { readonly kind: 'few-answers'; readonly rated: number; readonly needed: number }
  | { readonly kind: 'gate'; readonly lamp: GateLamp }
  | { readonly kind: 'share'; readonly needed: number };

export interface StageRow {
  readonly stage: Stage;
  readonly number: number;
  readonly result: StageResult;
  readonly lamps: readonly GateLamp[];
  /** The highest attained one. */
  readonly here: boolean;
  /** Why it is not attained by itself. */
  readonly own: StageObstacle | null;
  /** Why it does not carry the stages above it. */
  readonly base: StageObstacle | null;
}

/** The stages with their lamps and what is wrong with each, from the first to the last. */
export function stageRows(stages: readonly Stage[], score: LadderScore): readonly StageRow[] {
  const results = questionResults(score);
  return stages.flatMap((stage, index) => {
    const result = score.sections[index];
    if (result === undefined) return [];
    const lamps = stage.questions.flatMap((criterion) => {
      const answer = results.get(criterion.id);
      if (!criterion.gate || answer === undefined || answer.state === 'not-applicable') return [];
      const letter = typeof answer.level === 'string' ? answer.level : null;
      const contested = isContested(answer);
      const met = isGateMet({ criterion, value: answer.score, letter, contested });
      return [{ question: criterion.id, met, contested, letter }];
    });
    const number = index + 1;
    return [
      {
        stage,
        number,
        result,
        lamps,
        here: score.overall.stage === number,
        own: obstacle(result, lamps, halfway),
        base: obstacle(result, lamps, basePercent(score.overall.policy)),
      },
    ];
  });
}

function obstacle(result: StageResult, lamps: readonly GateLamp[], threshold: number): StageObstacle | null {
  if (result.rated < leastRated) return { kind: 'few-answers', rated: result.rated, needed: leastRated };
  const lamp = lamps.find((gate) => !gate.met);
  if (lamp !== undefined) return { kind: 'gate', lamp };
  if (result.percent === null || toNineDecimals(result.percent) <= threshold)
    return { kind: 'share', needed: threshold };
  return null;
}

/** How strongly the attained stage's limits push towards the next one (content 3.5). */
export function pressureReading(pressure: number): 'outgrown' | 'some' | 'none' {
  if (toNineDecimals(pressure) >= 60) return 'outgrown';
  return toNineDecimals(pressure) < 20 ? 'none' : 'some';
}
