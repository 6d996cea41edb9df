import { createTranslate, type Translate } from '../../../shared/i18n/translate.ts';
import type { CallContext } from '../router.ts';
import { readAssessment } from '../workspace/readAssessment.ts';
import { database } from './refuse.ts';

/** Who changes something through the contract. */
export const actor = 'facilitator';

/** Tells every client that an assessment moved. */
export function tell({ services }: CallContext, assessmentId: string): void {
  const read = readAssessment(database(services), assessmentId);
  if (read !== null) {
    services.broadcast.send({ type: 'assessment-changed', assessmentId: read.head.id, revision: read.head.revision });
  }
}

/** The words of the language that the person chose. */
export function wordsOf({ services }: CallContext): Translate {
  return createTranslate(services.preferences.get().language);
}
