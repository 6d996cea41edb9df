import type { ActionId } from '../base/ids.ts';
import { findAction, type PlacedAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { rankOf } from '../scoring/letters.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { QuestionResult, Score } from '../scoring/result.ts';
import type { Draft, Edits } from './draft.ts';

export interface Prerequisites {
  /** What each action waits for, as candidates. */
  readonly waits: ReadonlyMap<string, readonly ActionId[]>;
  /** What each action should wait for but cannot, since there is no candidate that would bring it. */
  readonly unmet: ReadonlyMap<string, readonly ActionId[]>;
}

/** True when the question already stands where the action would bring it. */
function isReached({ action, step }: PlacedAction, { state, level }: QuestionResult): boolean {
  if (state === 'not-applicable') return true;
  if (typeof level === 'string') return rankOf(level) >= rankOf(step === 0 ? 'L' : 'F');
  return level !== null && 'to' in action && level >= action.to;
}

/** Resolves every prerequisite (method 8b.13): met when its question does not apply or stands high enough, or when the action itself is
 * done; otherwise the action waits for the question's candidate, whatever its step; without one it waits for nothing. */
export function resolvePrerequisites(
  framework: Framework,
  score: Score,
  drafts: readonly Draft[],
  edits: Edits,
): Prerequisites {
  const results = questionResults(score);
  const byQuestion = new Map(drafts.flatMap(({ id, step }) => (step === null ? [] : [[step.question, id] as const])));
  const own = new Set(drafts.filter((draft) => draft.step === null).map((draft) => draft.id));

  /** Null: met. Otherwise the candidate to wait for, if there is one. */
  const outstanding = (prerequisite: ActionId): { readonly candidate: ActionId | undefined } | null => {
    if (edits.get(prerequisite)?.status === 'done') return null;
    const placed = findAction(framework, prerequisite);
    if (placed === undefined) return { candidate: own.has(prerequisite) ? prerequisite : undefined };
    const result = results.get(placed.question.id);
    if (result !== undefined && isReached(placed, result)) return null;
    return { candidate: byQuestion.get(placed.question.id) };
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
