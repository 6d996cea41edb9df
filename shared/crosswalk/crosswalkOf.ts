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

/** Either side may name the other: content that forgot one direction loses nothing (the lint still asks for both). */
function pairsOf<Id extends string>(here: readonly Named<Id>[], there: readonly Named<Id>[]): readonly Pair<Id>[] {
  return here.flatMap((one) =>
    there
      .filter((other) => one.equivalentTo.includes(other.id) || other.equivalentTo.includes(one.id))
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

/** The same crosswalk from the other side; pairs stay in their order. */
export function turned({ questions, actions }: Crosswalk): Crosswalk {
  return { questions: questions.map(turn), actions: actions.map(turn) };
}

function turn<Id>({ here, there }: Pair<Id>): Pair<Id> {
  return { here: there, there: here };
}

/** True when the two frameworks have nothing in common. */
export function isEmpty({ questions, actions }: Crosswalk): boolean {
  return questions.length === 0 && actions.length === 0;
}
