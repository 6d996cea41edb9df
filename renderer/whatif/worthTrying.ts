import { assertNever } from '../../shared/base/assertNever.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import { findQuestion } from '../../shared/frameworks/questions.ts';
import type { CheckFramework, Framework } from '../../shared/frameworks/structure.ts';
import type { CheckScore, LadderScore, PillarScore, Score } from '../../shared/scoring/result.ts';
import { shortestWay } from './shortestWay.ts';

/** Questions that are worth a try, in two lists without repetition. */
export interface WorthTrying {
  /** What the next level, stage or verdict waits for: the shortest way first, then everything else that blocks it. */
  readonly blocking: readonly QuestionId[];
  /** The largest weighted gaps of the others, at most {@link mostWork}. */
  readonly work: readonly QuestionId[];
}

const mostWork = 8;

/** The questions that are offered to be changed, by what is stored: the list must stand still while one tries. */
export function worthTrying(framework: Framework, score: Score): WorthTrying {
  const way = shortestWay(framework, score)?.steps.map(({ question }) => question) ?? [];
  const blocking = [...new Set([...way, ...(score.kind === 'pillars' ? pillarBlockers(score) : [])])];
  const gaps = gapsIn(framework, score);
  return { blocking, work: gaps.filter((question) => !blocking.includes(question)).slice(0, mostWork) };
}

function gapsIn(framework: Framework, score: Score): readonly QuestionId[] {
  switch (score.kind) {
    case 'pillars':
      return pillarGaps(score);
    case 'ladder':
      return criteriaBelow(framework, score);
    case 'check':
      return framework.kind === 'check' ? belowTop(framework, score) : [];
    default:
      return assertNever(score);
  }
}

/** Questions of a check that are not at the top: those of sections that do not hold first, then the lowest first. */
function belowTop(framework: CheckFramework, { sections, questions }: CheckScore): readonly QuestionId[] {
  const holding = new Set<string>(sections.flatMap(({ id, holds }) => (holds ? [id] : [])));
  const isHolding = (id: QuestionId) => Number(holding.has(findQuestion(framework, id)?.section.id ?? ''));
  return questions
    .filter(({ percent, state }) => state !== 'not-applicable' && (percent ?? 0) < 100)
    .toSorted((a, b) => isHolding(a.id) - isHolding(b.id) || (a.percent ?? 0) - (b.percent ?? 0))
    .map(({ id }) => id);
}

/** Keys and floors of the sections that hold the whole back; which of the others count is a choice. */
function pillarBlockers({ overall, sections }: PillarScore): readonly QuestionId[] {
  if (overall.level === null) return [];
  return sections
    .filter(({ level }) => level === overall.level)
    .flatMap(({ blockers }) => blockers.filter(({ rule }) => rule !== 'breadth').flatMap(({ questions }) => questions));
}

function pillarGaps({ questions }: PillarScore): readonly QuestionId[] {
  const weighted = questions.flatMap(({ id, gap, weight }) =>
    gap === null || gap <= 0 ? [] : [{ id, size: gap * (weight ?? 1) }],
  );
  return weighted.toSorted((a, b) => b.size - a.size).map(({ id }) => id);
}

/** Criteria of the next stage that are not fully true, the least true first. */
function criteriaBelow(framework: Framework, { overall, questions }: LadderScore): readonly QuestionId[] {
  const stage = framework.sections[overall.stage ?? 0];
  const ids = new Set<string>(stage?.questions.map(({ id }) => id) ?? []);
  return questions
    .filter(({ id, level, state }) => ids.has(id) && level !== 'F' && state !== 'not-applicable')
    .toSorted((a, b) => (a.percent ?? 0) - (b.percent ?? 0))
    .map(({ id }) => id);
}
