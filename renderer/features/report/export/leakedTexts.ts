import type { Assessment } from '../../../../shared/assessment/schema.ts';
import { assertNever } from '../../../../shared/base/assertNever.ts';
import { ActionId, QuestionId } from '../../../../shared/base/ids.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import type { ProblemPlace } from '../../../../shared/report/checks/reportProblem.ts';
import { placeWords, type SecretPlace, secretsOf } from '../../../../shared/report/secrets.ts';

/** A text that leaked, and where it was typed; null where this assessment holds it no more. */
export interface LeakedText {
  readonly name: string;
  readonly place: ProblemPlace | null;
}

/** The texts behind the places that the backend named in words. */
export function leakedTexts(t: Translate, assessment: Assessment, names: readonly string[]): readonly LeakedText[] {
  const known = new Map(secretsOf(assessment).map((secret) => [placeWords(t, secret), placeOf(secret)]));
  return names.map((name) => ({ name, place: known.get(name) ?? null }));
}

function placeOf({ part, id }: SecretPlace): ProblemPlace {
  switch (part) {
    case 'note':
    case 'rationale':
    case 'references':
    case 'reason':
    case 'previous':
    case 'dissent':
    case 'comment':
    case 'file':
      return { kind: 'question', question: QuestionId.parse(id) };
    case 'actionNote':
    case 'notNow':
    case 'metric':
    case 'factorNotes':
      return { kind: 'action', action: ActionId.parse(id) };
    case 'summary':
      return { kind: 'meeting', tab: 'summary' };
    case 'decision':
      return { kind: 'meeting', tab: 'decisions' };
    case 'parked':
      return { kind: 'meeting', tab: 'parked' };
    case 'metricRecord':
      return { kind: 'metrics' };
    // Roles come by file and have no screen of their own.
    case 'roleRecord':
    case 'sectionComment':
      return { kind: 'report', tab: 'options' };
    case 'ownWords':
      return { kind: 'report', tab: 'words' };
    default:
      return assertNever(part);
  }
}
