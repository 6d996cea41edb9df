import type { QuestionId, SectionId } from '../base/ids.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Crosswalk } from './crosswalkOf.ts';

/** How much of some questions has a counterpart. */
export interface Reach {
  readonly questions: number;
  /** Of them: with at least one counterpart. */
  readonly paired: number;
  /** Of those: with at least one counterpart that is answered on the other side. */
  readonly answered: number;
}

/** The same of one section. */
export interface SectionReach extends Reach {
  readonly id: SectionId;
}

/** The same of a whole framework, and of each of its sections. */
export interface Coverage extends Reach {
  readonly sections: readonly SectionReach[];
}

/** How many questions of `here` have a counterpart, by section and in all; `answered` names the answered questions of the other side. */
export function coverageOf(
  here: Framework,
  { questions }: Crosswalk,
  answered: ReadonlySet<QuestionId> = new Set(),
): Coverage {
  const counterparts = new Map<QuestionId, readonly QuestionId[]>();
  for (const pair of questions) counterparts.set(pair.here, [...(counterparts.get(pair.here) ?? []), pair.there]);
  const sections = here.sections.map((section): SectionReach => {
    const found = section.questions.flatMap(({ id }) => {
      const paired = counterparts.get(id);
      return paired === undefined ? [] : [paired];
    });
    return {
      id: section.id,
      questions: section.questions.length,
      paired: found.length,
      answered: found.filter((paired) => paired.some((id) => answered.has(id))).length,
    };
  });
  const sum = (count: (section: SectionReach) => number) => sections.reduce((all, one) => all + count(one), 0);
  return {
    questions: sum((one) => one.questions),
    paired: sum((one) => one.paired),
    answered: sum((one) => one.answered),
    sections,
  };
}
