import type { Assessment, FunctionName, Letter } from '../assessment/schema.ts';
import { Functions } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { GoalId, QuestionId, SectionId } from '../base/ids.ts';
import { findQuestion, sectionOf } from '../frameworks/questions.ts';
import type { CheckFramework, Framework, LadderFramework } from '../frameworks/structure.ts';
import { gapToTop } from '../roadmap/checkSteps.ts';
import { nextStanding } from '../roadmap/twoActionSteps.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { CheckScore, LadderScore, PillarScore, Score } from '../scoring/result.ts';
import { toNineDecimals } from '../scoring/rounding.ts';

/** A question below where it should be, with what ranks it. */
export interface Gap {
  readonly question: QuestionId;
  /** Levels below the target; ladder and check: share below the top, 0-1. */
  readonly gap: number;
  readonly weight: number;
  /** `gap` times `weight`. */
  readonly weighted: number;
  readonly chosen: number | Letter;
  /** What the next step asks for: one level more; ladder: L out of N and P, then F. */
  readonly next: number | Letter;
}

/** A gate counts this much more than another criterion (method 8b.15). */
const gateWeight = 1.5;

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

/** The stage that a ladder's gaps are measured toward: that of the aim until it is attained, then the next one; the last at the top and null
 * while nothing is answered. */
export function targetStage(framework: LadderFramework, assessment: Assessment, score: LadderScore): number | null {
  const { stage } = score.overall;
  if (stage === null) return null;
  const aim = assessment.settings?.aim?.level ?? 0;
  return Math.min(framework.sections.length, Math.max(aim, stage + 1));
}

/** Answered criteria below fully from the attained stage (or the first) up to the target stage; largest first, then in framework order. */
export function ladderGaps(framework: LadderFramework, assessment: Assessment, score: LadderScore): readonly Gap[] {
  const target = targetStage(framework, assessment, score);
  if (target === null) return [];
  const first = Math.max(1, score.overall.stage ?? 1);
  const results = questionResults(score);
  return ranked(
    framework.sections.slice(first - 1, target).flatMap((section) =>
      section.questions.flatMap(({ id, gate }) => {
        const result = results.get(id);
        if (result === undefined || result.score === null || typeof result.level !== 'string') return [];
        const gap = 1 - result.score;
        const next = nextStanding('letters', result.level);
        if (toNineDecimals(gap) <= 0 || next === null) return [];
        const weight = gate ? gateWeight : 1;
        return [{ question: id, gap, weight, weighted: gap * weight, chosen: result.level, next }];
      }),
    ),
  );
}

/** Answered questions below the top of their scale in the sections that do not hold, in all of them once everything holds; largest first,
 * then in framework order. */
export function checkGaps(framework: CheckFramework, score: CheckScore): readonly Gap[] {
  const results = questionResults(score);
  const isWhole = score.overall.verdict === 'all';
  const holding = new Set<string>(score.sections.filter(({ holds }) => holds).map(({ id }) => id));
  return ranked(
    framework.sections
      .filter(({ id }) => isWhole || !holding.has(id))
      .flatMap(({ questions, role, scale }) =>
        questions.flatMap(({ id }) => {
          const result = results.get(id);
          if (result === undefined || result.score === null || result.level === null) return [];
          const gap = gapToTop(scale, result.score);
          const next = nextStanding(scale, result.level);
          if (toNineDecimals(gap) <= 0 || next === null) return [];
          const weight = role === 'attribute' ? gateWeight : 1;
          return [{ question: id, gap, weight, weighted: gap * weight, chosen: result.level, next }];
        }),
      ),
  );
}

/** The gaps of an assessment of any kind. Throws when score and framework are of different kinds. */
export function gapsOf(framework: Framework, assessment: Assessment, score: Score): readonly Gap[] {
  if (score.kind === 'pillars') return pillarGaps(score);
  if (framework.kind === 'ladder' && score.kind === 'ladder') return ladderGaps(framework, assessment, score);
  if (framework.kind === 'check' && score.kind === 'check') return checkGaps(framework, score);
  throw new Error(`a ${score.kind} score does not belong to a ${framework.kind} framework`);
}

function ranked(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.toSorted((a, b) => toNineDecimals(b.weighted) - toNineDecimals(a.weighted));
}

/** The ways to look at gaps: one after another by weight, or in groups. */
export const GapViews = ['weighted', 'section', 'function', 'goal'] as const;
export type GapView = (typeof GapViews)[number];

/** Gaps that belong together; a question that concerns two functions stands under both. */
export interface GapGroup {
  readonly id: SectionId | FunctionName | GoalId;
  /** Sum of the weighted gaps. */
  readonly total: number;
  readonly gaps: readonly Gap[];
}

/** The gaps by section, function or goal, largest total first, then in framework order; groups without a gap are in it with 0. */
export function gapGroups(
  framework: Framework,
  gaps: readonly Gap[],
  view: Exclude<GapView, 'weighted'>,
): readonly GapGroup[] {
  const groups = groupsOf(framework, view).map(({ id, has }): GapGroup => {
    const own = gaps.filter(({ question }) => has(question));
    return { id, gaps: own, total: own.reduce((sum, { weighted }) => sum + weighted, 0) };
  });
  return groups.toSorted((a, b) => toNineDecimals(b.total) - toNineDecimals(a.total));
}

interface Grouping {
  readonly id: GapGroup['id'];
  readonly has: (question: QuestionId) => boolean;
}

function groupsOf(framework: Framework, view: Exclude<GapView, 'weighted'>): readonly Grouping[] {
  const placed = (id: QuestionId) => findQuestion(framework, id)?.question;
  switch (view) {
    case 'section':
      return framework.sections.map(({ id }) => ({ id, has: (question) => sectionOf(framework, question)?.id === id }));
    case 'function':
      return Functions.map((id) => ({ id, has: (question) => placed(question)?.functions.includes(id) ?? false }));
    case 'goal': {
      const goals = framework.kind === 'pillars' ? framework.goals : [];
      const goalOf = (id: QuestionId) => {
        const question = placed(id);
        return question !== undefined && 'goal' in question ? question.goal : undefined;
      };
      return goals.map((id) => ({ id, has: (question) => goalOf(question) === id }));
    }
    default:
      return assertNever(view);
  }
}
