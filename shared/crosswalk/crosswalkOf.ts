import type { ActionId, QuestionId } from '../base/ids.ts';
import { actionsOf, questionsOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';

/** Two things of two frameworks that stand for the same practice or the same work. */
export interface Pair<Id> {
  readonly here: Id;
  readonly there: Id;
}

export type QuestionPair = Pair<QuestionId>;
export type ActionPair = Pair<ActionId>;

/** Where two frameworks say the same. One question may have several counterparts. */
export interface Crosswalk {
  readonly questions: readonly QuestionPair[];
  readonly actions: readonly ActionPair[];
}

interface Named<Id> {
  readonly id: Id;
  readonly equivalentTo: readonly Id[];
}

/** Both sides must name each other. A reference has an id but no framework, so one side alone could mean a question of a third
 * framework that happens to have the same id (the lint of the library asks for both directions). */
function pairsOf<Id extends string>(here: readonly Named<Id>[], there: readonly Named<Id>[]): readonly Pair<Id>[] {
  return here.flatMap((one) =>
    there
      .filter((other) => one.equivalentTo.includes(other.id) && other.equivalentTo.includes(one.id))
      .map((other) => ({ here: one.id, there: other.id })),
  );
}

/** The counterparts between two frameworks, in the order of the first. A framework has none in itself, in whatever version: two
 * assessments of one framework are compared, not translated. */
export function crosswalkOf(here: Framework, there: Framework): Crosswalk {
  if (here.id === there.id) return { questions: [], actions: [] };
  return {
    questions: pairsOf<QuestionId>(questionsOf(here), questionsOf(there)),
    actions: pairsOf<ActionId>(actionsOf(here), actionsOf(there)),
  };
}

/** True when the two frameworks have nothing in common. */
export function isEmpty({ questions, actions }: Crosswalk): boolean {
  return questions.length === 0 && actions.length === 0;
}
