import type { Route } from '../assessment/schema.ts';
import type { ActionId, QuestionId } from '../base/ids.ts';
import { findAction, findQuestion } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { changesToVerdict, verdictsOf } from '../scoring/checkVerdict.ts';
import { changesToStage } from '../scoring/ladderDistance.ts';
import { changesToLevel } from '../scoring/pillarDistance.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { LetterChange, LevelChange, Score } from '../scoring/result.ts';
import type { Draft } from './draft.ts';
import { closedAs, type Edits } from './edits.ts';
import type { PlanRoute } from './plan.ts';
import { heightOf, isReached, reachOf, type Waits } from './prerequisites.ts';

/** How far each question has to come: a level, or the rank of a letter. */
export type Needs = ReadonlyMap<string, number>;

/** The smallest set of changes that attains a level or stage (method 8b.10); empty when it is attained, null when none attains it or too
 * little is answered to tell. Throws when the score is of another kind than the framework. */
export function changesTo(
  framework: Framework,
  score: Score,
  level: number,
): readonly (LevelChange | LetterChange)[] | null {
  if (framework.kind === 'pillars' && score.kind === 'pillars') return changesToLevel(framework, score, level);
  if (framework.kind === 'ladder' && score.kind === 'ladder') return changesToStage(framework, score, level);
  if (framework.kind === 'check' && score.kind === 'check') {
    const verdict = verdictsOf(framework)[level];
    return verdict === undefined || score.status === 'empty' ? null : changesToVerdict(framework, score, verdict);
  }
  throw new Error(`a ${score.kind} score does not belong to a ${framework.kind} framework`);
}

/** The changes of a way, and how far every question on it has to come, prerequisites of its steps included. */
export interface Way {
  readonly changes: readonly (LevelChange | LetterChange)[];
  readonly needs: Needs;
}

/** Actions whose steps lead a question from where it stands to what is needed. */
function stepsTo(framework: Framework, question: string, from: number, need: number): readonly ActionId[] {
  return (findQuestion(framework, question)?.question.actions ?? []).flatMap(({ id }) => {
    const placed = findAction(framework, id);
    if (placed === undefined) return [];
    const { action, step } = placed;
    const reach = reachOf(placed);
    const start = 'from' in action ? action.from : step === 0 ? 0 : reachOf({ ...placed, step: 0 });
    return reach > from && start < need ? [id] : [];
  });
}

/** The way to a level or stage with everything that its steps wait for; null when there is none. */
export function wayTo(framework: Framework, score: Score, edits: Edits, { level }: Route): Way | null {
  const changes = changesTo(framework, score, level);
  if (changes === null) return null;
  const results = questionResults(score);
  const needs = new Map<string, number>();
  const standing = (id: QuestionId): number | null => {
    const now = results.get(id)?.level ?? null;
    return now === null ? null : heightOf(now);
  };
  const open: { readonly question: QuestionId; readonly need: number }[] = changes.map(({ question, to }) => ({
    question,
    need: heightOf(to),
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { question, need } = next;
    const from = standing(question);
    // Without an answer there is nothing to step from, and a contested gate needs agreement, no step.
    if (from === null || need <= Math.max(from, needs.get(question) ?? 0)) continue;
    needs.set(question, need);
    for (const id of stepsTo(framework, question, from, need)) {
      for (const prerequisite of findAction(framework, id)?.action.prerequisites ?? []) {
        const placed = findAction(framework, prerequisite);
        const result = placed === undefined ? undefined : results.get(placed.question.id);
        if (placed === undefined || result === undefined || isReached(placed, result)) continue;
        if (closedAs(edits, prerequisite) === 'done') continue;
        open.push({ question: placed.question.id, need: reachOf(placed) });
      }
    }
  }
  return { changes, needs };
}

/** True for a step that a way needs. */
export function isOnWay({ step }: Pick<Draft, 'step'>, needs: Needs): boolean {
  return step !== null && heightOf(step.from) < (needs.get(step.question) ?? 0);
}

/** How many waves at least an action of the way keeps its successors waiting, itself included. A circle counts once. */
export function chainLengths(drafts: readonly Draft[], waits: Waits): ReadonlyMap<string, number> {
  const followers = new Map<string, string[]>();
  for (const { id } of drafts) {
    for (const need of waits.get(id) ?? []) followers.set(need, [...(followers.get(need) ?? []), id]);
  }
  const lengths = new Map<string, number>();
  const lengthOf = (id: string, path: ReadonlySet<string>): number => {
    const known = lengths.get(id);
    if (known !== undefined) return known;
    if (path.has(id)) return 0;
    const deeper = new Set([...path, id]);
    const length = 1 + Math.max(0, ...(followers.get(id) ?? []).map((next) => lengthOf(next, deeper)));
    lengths.set(id, length);
    return length;
  };
  for (const { id } of drafts) lengthOf(id, new Set());
  return lengths;
}

/** What the plan says of its route. */
export function routeOf(route: Route, way: Way | null, ranked: readonly Draft[]): PlanRoute {
  const toAnswer = (way?.changes ?? []).filter(({ from, to }) => from === null || from === to);
  return {
    kind: route.kind,
    level: route.level,
    possible: way !== null,
    actions: ranked.filter((draft) => isOnWay(draft, way?.needs ?? new Map())).map(({ id }) => id),
    toAnswer: toAnswer.map(({ question }) => question),
  };
}
