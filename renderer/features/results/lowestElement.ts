import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import type { CheckView } from './resultView.ts';

/** A capability of another questionnaire that questions of an element name as the same practice. */
export interface LinkedCapability {
  readonly framework: string;
  readonly shortTitle: string;
  readonly id: QuestionId;
  readonly name: string;
  /** The questions of the element that name it. */
  readonly from: readonly QuestionId[];
}

/** What questionnaires of pillars ask about the practices of a section, in their order: a capability is named once. */
export function linkedCapabilities(
  { framework }: Pick<CheckView, 'framework'>,
  section: SectionId,
  entries: readonly Pick<FrameworkEntry, 'framework' | 'texts'>[],
): readonly LinkedCapability[] {
  const own = framework.sections.find(({ id }) => id === section)?.questions ?? [];
  // The library lists the newest version of a questionnaire first.
  const newest = entries.filter(
    (entry, index) => entries.findIndex((other) => other.framework.id === entry.framework.id) === index,
  );
  return newest.flatMap(({ framework: other, texts }) =>
    other.kind !== 'pillars'
      ? []
      : questionsOf(other).flatMap(({ id }): readonly LinkedCapability[] => {
          const from = own.filter(({ equivalentTo }) => equivalentTo.includes(id)).map((question) => question.id);
          if (from.length === 0) return [];
          const name = texts.questions[id]?.name ?? id;
          return [{ framework: other.id, shortTitle: texts.shortTitle, id, name, from }];
        }),
  );
}
