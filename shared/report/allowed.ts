import type { ActionEdit, Agreed, Answer, Assessment, Response } from '../assessment/schema.ts';
import { catalogue, sourceLanguage } from '../i18n/catalogue.ts';
import { buildReport } from './buildReport.ts';
import type { ReportInput } from './reportInput.ts';
import { type Secret, secretsOf } from './secrets.ts';

/** Texts of an assessment that some of its readers may not see, the earlier moment's included. */
export function secretsOfInput({ assessment, earlier }: ReportInput): readonly Secret[] {
  return [...secretsOf(assessment), ...(earlier === undefined ? [] : secretsOf(earlier.assessment))];
}

/** [Note: What a client may read anyway] A secret whose words also stand in the questionnaire, in Cairn's own words, in a text for the client
 * or in the report that Cairn would make had nobody typed anything is no leak. None of it is taken from the report that is checked. */
export function allowedTexts(input: ReportInput, secrets: readonly Secret[]): readonly string[] {
  const { texts, metrics, options, branding, assessment, earlier } = input;
  const words = catalogue[options.language] ?? catalogue[sourceLanguage];
  const typed = [assessment, earlier?.assessment].flatMap((one) => stringsOf(one, new Set(['from'])));
  const bareInput: ReportInput = {
    ...input,
    assessment: bare(assessment),
    ...(earlier === undefined ? {} : { earlier: { ...earlier, assessment: bare(earlier.assessment) } }),
  };
  return [
    ...stringsOf(texts),
    ...stringsOf(words),
    ...stringsOf([...metrics.values()]),
    ...stringsOf(branding),
    ...stringsOf(options),
    ...without(typed, secrets),
    ...stringsOf(buildReport(bareInput), new Set(['png'])),
  ];
}

/** Texts that stand somewhere else than in a secret, too. */
function without(typed: readonly string[], secrets: readonly Secret[]): readonly string[] {
  const left = new Map<string, number>();
  for (const text of typed) left.set(text, (left.get(text) ?? 0) + 1);
  for (const { text } of secrets) left.set(text, (left.get(text) ?? 0) - 1);
  return [...left].filter(([, count]) => count > 0).map(([text]) => text);
}

function stringsOf(value: unknown, skipped: ReadonlySet<string> = new Set()): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (skipped.has(key) ? [] : stringsOf(member, skipped)));
}

/** An assessment as if nobody had typed a word. Only what is named here stays, so that a text that a later version adds does not. */
function bare({ date, settings, participants, responses, agreed, targets, actions, value }: Assessment): Assessment {
  return {
    organisation: { name: '–' },
    ...(date === undefined ? {} : { date }),
    ...(settings === undefined ? {} : { settings }),
    participants: (participants ?? []).map(({ id, function: name }) => ({
      id,
      ...(name === undefined ? {} : { function: name }),
    })),
    responses: (responses ?? []).map(bareResponse),
    agreed: (agreed ?? []).map(bareAgreed),
    ...(targets === undefined ? {} : { targets }),
    actions: (actions ?? []).map(bareAction),
    ...(value === undefined ? {} : { value }),
  };
}

function bareAnswer(answer: Answer): Answer {
  return typeof answer === 'object' ? { ...answer, notApplicable: '–' } : answer;
}

function bareResponse({ participant, question, answer, confidence, evidence }: Response): Response {
  return {
    participant,
    question,
    answer: bareAnswer(answer),
    ...(confidence === undefined ? {} : { confidence }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function bareAgreed({ question, answer, evidence, flag, missing }: Agreed): Agreed {
  return {
    question,
    answer: bareAnswer(answer),
    ...(evidence === undefined ? {} : { evidence }),
    ...(flag === undefined ? {} : { flag }),
    ...(missing === undefined ? {} : { missing }),
  };
}

const kept = [
  'id',
  'effort',
  'confidence',
  'exposure',
  'wave',
  'due',
  'status',
  'doneOn',
  'factors',
  'parts',
  'checkOn',
  'spend',
] as const;

function bareAction(edit: ActionEdit): ActionEdit {
  const { id, metric, notNow, own } = edit;
  return {
    ...Object.fromEntries(kept.flatMap((key) => (edit[key] === undefined ? [] : [[key, edit[key]]]))),
    id,
    // The id of a metric is no text.
    ...(metric !== undefined && /^M\d\d$/.test(metric) ? { metric } : {}),
    ...(notNow === undefined ? {} : { notNow: '–' }),
    ...(own === undefined ? {} : { own: { ...own, title: '–' } }),
  };
}
