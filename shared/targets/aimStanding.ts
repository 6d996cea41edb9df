import type { Aim } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import type { CheckFramework, Framework, LadderFramework, PillarFramework } from '../frameworks/structure.ts';
import type { Plan } from '../roadmap/plan.ts';
import { changesTo } from '../roadmap/route.ts';
import { waveDays } from '../roadmap/waveDays.ts';
import { checkSection } from '../scoring/checkStanding.ts';
import { verdictOn, verdictsOf } from '../scoring/checkVerdict.ts';
import { changesToStage } from '../scoring/ladderDistance.ts';
import { attainedStage, standingOfStage } from '../scoring/ladderStage.ts';
import { letterOf, rankOf, valueOfLetter } from '../scoring/letters.ts';
import { changesToLevel } from '../scoring/pillarDistance.ts';
import { attainedLevel, standingsOf } from '../scoring/pillarLevel.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type {
  CheckScore,
  LadderScore,
  LetterChange,
  LevelChange,
  PillarScore,
  QuestionResult,
  Score,
} from '../scoring/result.ts';
import { levelOf } from '../scoring/standingNumbers.ts';

/** How far an assessment is from the level or stage that it aims at, and whether its plan gets there. */
export type AimStanding =
  | { readonly kind: 'attained' }
  /** Too little is answered for a level; or no change of answers can attain it. */
  | { readonly kind: 'unknown' | 'unreachable' }
  | {
      readonly kind: 'away';
      /** The smallest set of answers that must change (method 8b.10). */
      readonly changes: readonly (LevelChange | LetterChange)[];
      /** The first wave after which the level would be attained if every step until then fully succeeds; null: none. */
      readonly wave: number | null;
      /** False when that wave ends after the day of the aim; null without a day or a wave. */
      readonly inTime: boolean | null;
    };

type Reached = ReadonlyMap<QuestionId, number | string>;

/** Where the questions stand once a wave is finished: the last step that each was given until then. */
function reachedAfter({ waves, candidates }: Plan, wave: number): Reached {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const reached = new Map<QuestionId, number | string>();
  for (const { actions } of waves.filter(({ number }) => number <= wave)) {
    for (const id of actions) {
      const candidate = byId.get(id);
      if (candidate?.kind === 'step' && candidate.part?.last !== false) reached.set(candidate.question, candidate.to);
    }
  }
  return reached;
}

function lifted(result: QuestionResult, reached: Reached): QuestionResult {
  const to = reached.get(result.id);
  if (typeof to === 'number' && typeof result.level === 'number')
    return { ...result, level: Math.max(result.level, to), score: Math.max(result.score ?? 0, to) };
  if ((to === 'L' || to === 'F') && typeof result.level === 'string' && rankOf(to) > rankOf(result.level)) {
    const score = Math.max(result.score ?? 0, valueOfLetter(to));
    return { ...result, score, level: letterOf(score) };
  }
  return result;
}

function levelAfter(framework: PillarFramework, score: PillarScore, reached: Reached): number {
  const results = questionResults(score);
  const levels = framework.sections.map(({ questions }) => {
    const own = questions.flatMap(({ id }) => results.get(id) ?? []).map((result) => lifted(result, reached));
    return attainedLevel(standingsOf(questions, own));
  });
  return Math.min(...levels);
}

function stageAfter(framework: LadderFramework, score: LadderScore, reached: Reached): number {
  const results = questionResults(score);
  const standings = framework.sections.map((stage) =>
    standingOfStage(
      stage,
      stage.questions.flatMap(({ id }) => results.get(id) ?? []).map((result) => lifted(result, reached)),
    ),
  );
  return attainedStage(standings, score.overall.policy);
}

/** The rank of the verdict. */
function verdictAfter(framework: CheckFramework, score: CheckScore, reached: Reached): number {
  const results = questionResults(score);
  const sections = framework.sections.map((section) =>
    checkSection(
      section,
      section.questions.flatMap(({ id }) => results.get(id) ?? []).map((result) => lifted(result, reached)),
    ),
  );
  return verdictsOf(framework).indexOf(verdictOn(framework, sections));
}

interface Ladder {
  readonly now: number | null;
  readonly changes: readonly (LevelChange | LetterChange)[] | null;
  readonly after: (reached: Reached) => number;
}

function ladderOf(framework: Framework, score: Score, level: number): Ladder {
  if (framework.kind === 'pillars' && score.kind === 'pillars') {
    return {
      now: score.overall.level,
      changes: changesToLevel(framework, score, level),
      after: (reached) => levelAfter(framework, score, reached),
    };
  }
  if (framework.kind === 'ladder' && score.kind === 'ladder') {
    return {
      now: score.overall.stage,
      changes: changesToStage(framework, score, level),
      after: (reached) => stageAfter(framework, score, reached),
    };
  }
  if (framework.kind === 'check' && score.kind === 'check') {
    return {
      now: levelOf(framework, score),
      changes: changesTo(framework, score, level),
      after: (reached) => verdictAfter(framework, score, reached),
    };
  }
  throw new Error(`a ${score.kind} score does not belong to a ${framework.kind} framework`);
}

/** Where an assessment stands toward its aim. `date` is the ISO day that the waves are counted from; without one nothing is said of time.
 * Throws when score and framework are of different kinds. */
export function aimStanding(
  framework: Framework,
  score: Score,
  plan: Plan,
  { level, by }: Aim,
  date: string | undefined,
): AimStanding {
  const { now, changes, after } = ladderOf(framework, score, level);
  if (now === null) return { kind: 'unknown' };
  if (now >= level) return { kind: 'attained' };
  if (changes === null) return { kind: 'unreachable' };
  const first = plan.waves.find(({ number }) => after(reachedAfter(plan, number)) >= level);
  if (first === undefined) return { kind: 'away', changes, wave: null, inTime: null };
  const inTime = by === undefined || date === undefined ? null : waveDays(date, first.number).to <= by;
  return { kind: 'away', changes, wave: first.number, inTime };
}
