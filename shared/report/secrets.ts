import { isHidden, noteReaders, readersOf, summaryReaders } from '../assessment/readersOf.ts';
import type { ActionEdit, Agreed, Assessment, Response } from '../assessment/schema.ts';
import type { Translate } from '../i18n/translate.ts';

/** Where somebody typed a text that only the consultant may read. */
export type SecretPart =
  | 'note'
  | 'rationale'
  | 'references'
  | 'reason'
  | 'actionNote'
  | 'notNow'
  | 'metric'
  | 'factorNotes'
  | 'summary'
  | 'decision'
  | 'parked'
  | 'ownWords'
  | 'previous'
  | 'dissent'
  | 'comment'
  | 'sectionComment'
  | 'file'
  | 'metricRecord'
  | 'roleRecord';

export interface SecretPlace {
  readonly part: SecretPart;
  /** Of the question, the action or the sentence; empty where there is none. */
  readonly id: string;
}

/** A text that must stand in no client's file. */
export interface Secret extends SecretPlace {
  readonly text: string;
}

/** Every text of an assessment that is for the consultant alone. It asks the assessment and not {@link redact}, so that each of the two finds
 * what the other forgets. */
export function secretsOf(assessment: Assessment): readonly Secret[] {
  const {
    decisions = [],
    parked = [],
    responses = [],
    agreed = [],
    actions = [],
    words = [],
    comments = [],
    files = [],
    metrics = [],
    roles = [],
    previous,
  } = assessment;
  const found = [
    ...(summaryReaders(assessment) === 'consultant' ? [secret('summary', '', assessment.summary)] : []),
    ...decisions
      .filter(isHidden)
      .flatMap(({ text, owner, ifNot }) => [text, owner, ifNot].map((one) => secret('decision', '', one))),
    ...parked.filter(isHidden).flatMap(({ text, owner }) => [text, owner].map((one) => secret('parked', '', one))),
    ...comments.map(({ on, text }) =>
      'question' in on ? secret('comment', on.question, text) : secret('sectionComment', on.block, text),
    ),
    ...files.filter(isHidden).map(({ on, name }) => secret('file', on.question, name)),
    ...metrics
      .filter(isHidden)
      .flatMap(({ metric, values = [] }) =>
        values.flatMap(({ segment, source }) => [segment, source].map((one) => secret('metricRecord', metric, one))),
      ),
    ...roles
      .filter(isHidden)
      .flatMap(({ role, person, deputy }) => [person, deputy].map((one) => secret('roleRecord', role, one))),
    ...words.filter(isHidden).map(({ key, text }) => secret('ownWords', key, text)),
    ...[...agreed, ...responses].flatMap(saidSecrets),
    ...actions.flatMap(actionSecrets),
    ...(previous?.answers ?? []).flatMap(({ question, rationale, answer }) => [
      secret('previous', question, rationale),
      secret('previous', question, typeof answer === 'object' ? answer.notApplicable : undefined),
    ]),
  ];
  return found.filter(({ text }) => text.trim() !== '');
}

function secret(part: SecretPart, id: string, text: string | undefined): Secret {
  return { part, id, text: text ?? '' };
}

function saidSecrets(said: Agreed | Response): readonly Secret[] {
  const { question, note, references = [], answer } = said;
  const rationale = 'rationale' in said ? said.rationale : undefined;
  return [
    ...(noteReaders(said) === 'consultant' ? [secret('note', question, note)] : []),
    ...(readersOf(said, 'references') === 'consultant'
      ? references.map((text) => secret('references', question, text))
      : []),
    ...(readersOf(said, 'reason') === 'consultant'
      ? [answer, 'firstVote' in said ? said.firstVote : undefined].flatMap((one) =>
          typeof one === 'object' ? [secret('reason', question, one.notApplicable)] : [],
        )
      : []),
    ...(said.readers !== undefined && 'rationale' in said.readers && said.readers.rationale === 'consultant'
      ? [secret('rationale', question, rationale)]
      : []),
    ...('dissent' in said && readersOf(said, 'dissent') === 'consultant'
      ? [secret('dissent', question, said.dissent)]
      : []),
  ];
}

function actionSecrets(edit: ActionEdit): readonly Secret[] {
  const { id, note, notNow, metric, factorNotes = {} } = edit;
  const isClosed = (name: 'note' | 'notNow' | 'metric' | 'factorNotes'): boolean =>
    readersOf(edit, name) === 'consultant';
  return [
    ...(isClosed('note') ? [secret('actionNote', id, note)] : []),
    ...(isClosed('notNow') ? [secret('notNow', id, notNow)] : []),
    ...(isClosed('metric') ? [secret('metric', id, metric)] : []),
    ...(isClosed('factorNotes') ? Object.values(factorNotes).map((text) => secret('factorNotes', id, text)) : []),
  ];
}

/** Where a text stands, for people: "note on R4". */
export function placeWords(t: Translate, { part, id }: SecretPlace): string {
  return t(`report.trust.place.${part}`, { id });
}
