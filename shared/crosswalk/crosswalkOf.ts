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

/** Whether the references of one framework mean another by themselves: it says so. A reference has an id but no framework, so otherwise it
 * could mean a question of a third one that happens to have the same id. */
export function means(one: Framework, other: Framework): boolean {
  return one.kind === 'check' && one.refersTo.includes(other.id);
}

/** Both sides must name each other, unless one of the frameworks says that it means the other. */
function pairsOf<Id extends string>(
  here: readonly Named<Id>[],
  there: readonly Named<Id>[],
  meant: { readonly there: boolean; readonly here: boolean },
): readonly Pair<Id>[] {
  const isPair = (one: Named<Id>, other: Named<Id>): boolean => {
    const names = one.equivalentTo.includes(other.id);
    const isNamed = other.equivalentTo.includes(one.id);
    return (names && isNamed) || (names && meant.there) || (isNamed && meant.here);
  };
  return here.flatMap((one) =>
    there.filter((other) => isPair(one, other)).map((other) => ({ here: one.id, there: other.id })),
  );
}

/** The counterparts between two frameworks, in the order of the first. A framework has none in itself, in whatever version: two
 * assessments of one framework are compared, not translated. */
export function crosswalkOf(here: Framework, there: Framework): Crosswalk {
  if (here.id === there.id) return { questions: [], actions: [] };
  const meant = { there: means(here, there), here: means(there, here) };
  return {
    questions: pairsOf<QuestionId>(questionsOf(here), questionsOf(there), meant),
    actions: pairsOf<ActionId>(actionsOf(here), actionsOf(there), meant),
  };
}

/** True when the two frameworks have nothing in common. */
export function isEmpty({ questions, actions }: Crosswalk): boolean {
  return questions.length === 0 && actions.length === 0;
}
