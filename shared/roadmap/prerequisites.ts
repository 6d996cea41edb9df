import type { Letter } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import { findAction, type PlacedAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { holdingLevel } from '../scoring/checkStanding.ts';
import { rankOf } from '../scoring/letters.ts';
import { topLevel } from '../scoring/level.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { QuestionResult, Score } from '../scoring/result.ts';
import { type Draft, finishes } from './draft.ts';
import { closedAs, type Edits } from './edits.ts';

/** What each action waits for, as candidates. */
export type Waits = ReadonlyMap<string, readonly ActionId[]>;

export interface Prerequisites {
  readonly waits: Waits;
  /** What each action should wait for but cannot, since there is no candidate that would bring it. */
  readonly unmet: ReadonlyMap<string, readonly ActionId[]>;
}

/** The level, or the rank of the letter, that an action brings its question to. */
export function reachOf({ action, section, step }: PlacedAction): number {
  if ('to' in action) return action.to;
  if ('scale' in section && section.scale === 'levels') return step === 0 ? holdingLevel : topLevel;
  return rankOf(step === 0 ? 'L' : 'F');
}

/** A level, or the rank of a letter: what is further up is more. */
export function heightOf(standing: number | Letter): number {
  return typeof standing === 'number' ? standing : rankOf(standing);
}

/** True when the question already stands where the action would bring it, or does not apply. */
export function isReached(placed: PlacedAction, { state, level }: QuestionResult): boolean {
  if (state === 'not-applicable') return true;
  return level !== null && heightOf(level) >= reachOf(placed);
}

/** The steps of a question that finish something, from the lowest. */
function stepsByQuestion(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const steps = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.step === null || !finishes(draft)) continue;
    const { question } = draft.step;
    steps.set(question, [...(steps.get(question) ?? []), draft]);
  }
  return steps;
}

/** Resolves every prerequisite (method 8b.13): met when its question does not apply or stands high enough, or when the action itself is
 * done; otherwise the action waits for the question's candidate, whatever its step; without one it waits for nothing. Of several steps
 * of one question it waits for the first that goes far enough, of a split action for the last part. */
export function resolvePrerequisites(
  framework: Framework,
  score: Score,
  drafts: readonly Draft[],
  edits: Edits,
): Prerequisites {
  const results = questionResults(score);
  const steps = stepsByQuestion(drafts);
  const byId = new Map<string, Draft>(drafts.map((draft) => [draft.id, draft]));
  const lastPart = new Map(drafts.flatMap(({ id, part }) => (part?.last === true ? [[part.of, id] as const] : [])));

  /** Null: met. Otherwise the candidate to wait for, if there is one. */
  const outstanding = (prerequisite: ActionId): { readonly candidate: ActionId | undefined } | null => {
    if (closedAs(edits, prerequisite) === 'done') return null;
    const itself = lastPart.get(prerequisite) ?? byId.get(prerequisite)?.id;
    const placed = findAction(framework, prerequisite);
    if (placed === undefined) return { candidate: itself };
    const result = results.get(placed.question.id);
    if (result !== undefined && isReached(placed, result)) return null;
    const own = steps.get(placed.question.id) ?? [];
    const enough = own.find(({ step }) => step !== null && heightOf(step.to) >= reachOf(placed));
    return { candidate: (enough ?? own.at(-1))?.id };
  };

  const waits = new Map<string, readonly ActionId[]>();
  const unmet = new Map<string, readonly ActionId[]>();
  for (const { id, prerequisites } of drafts) {
    const open = prerequisites.flatMap((prerequisite) => {
      const found = outstanding(prerequisite);
      return found === null ? [] : [{ prerequisite, candidate: found.candidate }];
    });
    waits.set(id, [...new Set(open.flatMap(({ candidate }) => candidate ?? []))]);
    unmet.set(
      id,
      open.filter(({ candidate }) => candidate === undefined).map(({ prerequisite }) => prerequisite),
    );
  }
  return { waits, unmet };
}
