import { Letters } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { questionsOf, symptomsOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import { type AskedChoice, askedQuestion, scaleLine } from './askedQuestion.ts';
import { foldText, isWordCharacter } from './replyLine.ts';

/** A question as replies name it. */
export interface ReplyQuestion {
  readonly id: QuestionId;
  /** What the copied text prints behind its id, folded. */
  readonly heading: string;
  readonly isLettered: boolean;
  /** What may be written for each answer, folded: digits or letters, and its name. Longest first. */
  readonly values: readonly { readonly word: string; readonly value: AskedChoice['value'] }[];
  /** Its answers as the copied text lists them where it does not describe them, folded. */
  readonly scaleLines: readonly string[];
}

/** The questions of a framework by their folded ids. */
export type ReplyQuestions = ReadonlyMap<string, ReplyQuestion>;

export function replyQuestions(framework: Framework, texts: FrameworkTexts): ReplyQuestions {
  const found = new Map<string, ReplyQuestion>();
  const twins = new Set<string>();
  for (const id of [...questionsOf(framework).map((question) => question.id), ...symptomsOf(framework)]) {
    const asked = askedQuestion(framework, texts, id);
    if (asked === null) continue;
    const key = foldText(id);
    // Two ids that differ in capitals alone cannot be told apart in a reply.
    if (found.has(key)) twins.add(key);
    found.set(key, {
      id,
      heading: foldText(asked.name === '' ? asked.statement : asked.name),
      isLettered: asked.choices.some(({ value }) => Letters.some((letter) => letter === value)),
      values: asked.choices
        .flatMap(({ value, name }) => [
          { word: foldText(String(value)), value },
          { word: foldText(name), value },
        ])
        .toSorted((a, b) => b.word.length - a.word.length),
      scaleLines: asked.choices.map((choice) => foldText(scaleLine(choice))),
    });
  }
  for (const key of twins) found.delete(key);
  return found;
}

/** An id at a place of a line; `question` is null where it looks like an id and is none of this questionnaire. */
export interface FoundId {
  readonly key: string;
  readonly question: ReplyQuestion | null;
  /** Where what follows begins. */
  readonly end: number;
}

const longestId = 64;
const idCharacter = /[a-z0-9.-]/;
const looksLikeId = /^(?:[a-z]{1,3}\d{1,3}(?:[a-z.]\d{1,3})*|\d{1,2}\.\d{1,2}[a-z]?)$/;

function tokenAt(folded: string, at: number): string {
  let end = at;
  while (end < folded.length && end - at <= longestId && idCharacter.test(folded.charAt(end))) end += 1;
  return folded.slice(at, end);
}

function withoutEnd(token: string): string {
  let end = token.length;
  while (end > 0 && '.-'.includes(token.charAt(end - 1))) end -= 1;
  return token.slice(0, end);
}

/** The id that begins at a place, also with a space inside ("R 4") or glued to a dash ("R4-3"). */
export function idAt(folded: string, at: number, questions: ReplyQuestions): FoundId | null {
  const token = tokenAt(folded, at);
  if (token === '' || token.length > longestId || isWordCharacter(folded.charAt(at + token.length))) return null;
  const whole = withoutEnd(token);
  for (let cut = whole.length; cut > 0; cut = whole.lastIndexOf('-', cut - 1)) {
    const key = whole.slice(0, cut);
    const question = questions.get(key);
    if (question !== undefined) return { key, question, end: at + cut };
  }
  const spaced = spacedIdAt(folded, at, token, questions);
  if (spaced !== null) return spaced;
  return looksLikeId.test(whole) ? { key: whole, question: null, end: at + whole.length } : null;
}

/** Where a misspelt id may end: a short word with a digit and a letter or dot in it; null where there is none. */
export function codeEnd(folded: string, at: number): number | null {
  const code = withoutEnd(tokenAt(folded, at));
  return code.length <= 20 && /\d/.test(code) && /[a-z.]/.test(code) ? at + code.length : null;
}

function spacedIdAt(folded: string, at: number, token: string, questions: ReplyQuestions): FoundId | null {
  if (!/^[a-z]{1,3}$/.test(token)) return null;
  const from = at + token.length;
  let next = from;
  while (next - from < 3 && folded.charAt(next) === ' ') next += 1;
  if (next === from) return null;
  const behind = withoutEnd(tokenAt(folded, next));
  const number = behind.split('-', 1)[0] ?? '';
  const question = questions.get(token + number);
  const isNumber = /^\d[\d.]*$/.test(number) && !isWordCharacter(folded.charAt(next + behind.length));
  return isNumber && question !== undefined ? { key: token + number, question, end: next + number.length } : null;
}

/** True where a line names a question anywhere. */
export function mentionsQuestion(folded: string, questions: ReplyQuestions): boolean {
  let at = 0;
  while (at < folded.length) {
    const token = tokenAt(folded, at);
    if (token === '') {
      at += 1;
      continue;
    }
    const whole = withoutEnd(token);
    if (questions.has(whole) || whole.split('-').some((part) => questions.has(part))) return true;
    if (spacedIdAt(folded, at, token, questions) !== null) return true;
    at += token.length;
  }
  return false;
}
