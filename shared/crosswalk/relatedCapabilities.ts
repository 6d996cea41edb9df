import type { QuestionId } from '../base/ids.ts';
import { type LibraryFramework, textsFor } from '../frameworks/library.ts';
import type { Framework } from '../frameworks/structure.ts';
import { crosswalkOf } from './crosswalkOf.ts';

/** "T5 Data quality" by question: the capabilities of the other questionnaires of pillars that stand for the same practice. */
export function relatedCapabilities(
  framework: Framework,
  others: readonly LibraryFramework[],
  language: string,
): ReadonlyMap<QuestionId, readonly string[]> {
  const related = new Map<QuestionId, readonly string[]>();
  for (const other of others) {
    if (other.framework.kind !== 'pillars') continue;
    const texts = textsFor(other, language);
    for (const { here, there } of crosswalkOf(framework, other.framework).questions) {
      const name = `${there} ${texts.questions[there]?.name ?? ''}`.trim();
      related.set(here, [...(related.get(here) ?? []), name]);
    }
  }
  return related;
}
