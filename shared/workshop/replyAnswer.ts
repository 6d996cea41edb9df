import type { Answer } from '../assessment/schema.ts';
import { longestText } from '../base/text.ts';
import { isWordCharacter, tidyWords } from './replyLine.ts';
import type { ReplyQuestion } from './replyQuestions.ts';
import { dontKnowWords, levelWords, notApplicableWords } from './replyWords.ts';

/** Why a line of a reply is not stored. */
export type Unclear =
  /** Looks like an id of this questionnaire and is none. */
  | 'unknown'
  /** An id of another questionnaire. */
  | 'elsewhere'
  /** An id without anything behind it. */
  | 'no-answer'
  | 'not-understood'
  /** A level that the question does not have. */
  | 'outside'
  | 'fraction'
  | 'range'
  /** Two levels for one question. */
  | 'two'
  /** A level with a question mark. */
  | 'doubt'
  /** Words behind a level that may be a remark or may change it. */
  | 'trailing'
  | 'no-reason'
  /** The question is answered more than once, differently. */
  | 'twice'
  /** An answer in a quoted line: somebody's earlier mail, or this one. */
  | 'quoted'
  /** A question named inside a sentence. */
  | 'sentence'
  /** An answer without a question. */
  | 'no-question'
  | 'markup'
  /** Signs that show the text in another order than it is stored. */
  | 'hidden'
  | 'too-long'
  /** Half a character. */
  | 'broken';

/** What stands behind a question's id. */
export type ReplyAnswer = { readonly answer: Answer; readonly note: string | null } | { readonly unclear: Unclear };

/** Folded and as written, at the same positions. */
export interface Words {
  readonly folded: string;
  readonly text: string;
}

type Value =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly end: number }
  | { readonly kind: 'not-applicable'; readonly end: number }
  | { readonly kind: 'unclear'; readonly reason: Unclear };

/** Words of a script that writes no spaces between them. */
const unspaced = /[\u3040-\u30ff\u4e00-\u9fff]/;

const unclear = (reason: Unclear): { readonly unclear: Unclear } => ({ unclear: reason });
const isDigit = (character: string) => character >= '0' && character <= '9' && character.length === 1;

function skip(folded: string, from: number, characters: string): number {
  let at = from;
  while (at < folded.length && characters.includes(folded.charAt(at))) at += 1;
  return at;
}

/** Past what may stand between a question and its answer: spaces, colons, dashes, arrows, "level". */
export function skipToValue(folded: string, from: number): number {
  let at = from;
  for (let words = 0; words < 3; words += 1) {
    at = skipSigns(folded, at);
    const word = levelWords.find(
      (one) => folded.startsWith(one, at) && (unspaced.test(one) || !isLetter(folded.charAt(at + one.length))),
    );
    if (word === undefined) return at;
    at += word.length;
  }
  return skipSigns(folded, at);
}

function isLetter(character: string): boolean {
  return isWordCharacter(character) && !isDigit(character);
}

function skipSigns(folded: string, from: number): number {
  let at = from;
  while (at < folded.length) {
    const character = folded.charAt(at);
    const before = folded.charAt(at - 1);
    const after = folded.charAt(at + 1);
    // A dash that is glued to a number alone would be a minus.
    const isSign =
      ' :=|*_→⇒'.includes(character) ||
      (character === '-' && !(before === ' ' && isDigit(after))) ||
      (character === '>' && (before === '-' || before === '=')) ||
      (',.)]'.includes(character) && at === from && !isDigit(after)) ||
      (character === ',' && after === ' ');
    if (!isSign) return at;
    at += 1;
  }
  return at;
}

/** The value that begins at a place; null where there is none. */
export function valueAt(folded: string, at: number, question: ReplyQuestion): Value | null {
  if (isDigit(folded.charAt(at))) return numberAt(folded, at, question);
  if (folded.charAt(at) === '-' && isDigit(folded.charAt(at + 1))) return { kind: 'unclear', reason: 'outside' };
  if (folded.charAt(at) === '?') return { kind: 'answer', answer: 'dont-know', end: skip(folded, at, '?') };
  const wordAt = (words: readonly string[]) =>
    words.find((one) => folded.startsWith(one, at) && !isWordCharacter(folded.charAt(at + one.length)));
  const unknown = wordAt(dontKnowWords);
  if (unknown !== undefined) return { kind: 'answer', answer: 'dont-know', end: at + unknown.length };
  const not = wordAt(notApplicableWords);
  if (not !== undefined) return { kind: 'not-applicable', end: at + not.length };
  const named = question.values.find(({ word }) => wordAt([word]) !== undefined);
  return named === undefined ? null : { kind: 'answer', answer: named.value, end: at + named.word.length };
}

function numberAt(folded: string, at: number, question: ReplyQuestion): Value {
  const end = skip(folded, at, '0123456789');
  const digits = folded.slice(at, end);
  const next = folded.charAt(end);
  const later = folded.charAt(end + 1);
  if ((next === '.' || next === ',') && isDigit(later)) return { kind: 'unclear', reason: 'fraction' };
  if (next === '/') return { kind: 'unclear', reason: 'two' };
  if (next === '½' || next === '¼' || next === '¾') return { kind: 'unclear', reason: 'fraction' };
  if (isWordCharacter(next) || (next !== '' && '%+~^'.includes(next)))
    return { kind: 'unclear', reason: 'not-understood' };
  const dash = skip(folded, end, ' ');
  if (folded.charAt(dash) === '-' && isDigit(folded.charAt(skip(folded, dash + 1, ' -')))) {
    return { kind: 'unclear', reason: 'range' };
  }
  const named = question.values.find(({ word }) => word === digits);
  return named === undefined ? { kind: 'unclear', reason: 'outside' } : { kind: 'answer', answer: named.value, end };
}

/** Reads what stands behind a question's id, to the end of the words. */
export function readReply({ folded, text }: Words, question: ReplyQuestion): ReplyAnswer {
  const at = skipToValue(folded, 0);
  if (at >= folded.length) return unclear('no-answer');
  const value = valueAt(folded, at, question);
  if (value === null) return unclear('not-understood');
  if (value.kind === 'unclear') return unclear(value.reason);
  const rest: Words = { folded: folded.slice(value.end), text: text.slice(value.end) };
  return value.kind === 'not-applicable' ? reasonOf(rest, question) : noteOf(rest, question, value.answer);
}

function reasonOf(rest: Words, question: ReplyQuestion): ReplyAnswer {
  const inner = withoutBrackets(trimmed(rest, ' :=|*_-.,;→⇒', ' |*_'));
  if (inner.folded.startsWith('?')) return unclear('doubt');
  const reason = tidyWords(inner.text);
  if (![...reason.slice(0, 1_000)].some(isWordCharacter)) return unclear('no-reason');
  if (isBareValue(inner.folded, question)) return unclear('two');
  return kept(reason, (words) => ({ answer: { notApplicable: words }, note: null }));
}

function noteOf(rest: Words, question: ReplyQuestion, answer: Answer): ReplyAnswer {
  const after = trimmed(rest, ' ', ' .,;|*_!');
  if (after.folded === '') return { answer, note: null };
  const sign = after.folded.charAt(0);
  if (sign === '?') return unclear('doubt');
  if (sign === '(' || sign === '[') return bracketNote(after, question, answer);
  const named = nameAt(after.folded, skip(after.folded, 0, ' =:-'), question);
  if (named !== null) {
    if (named.value !== answer) return unclear('two');
    return noteOf({ folded: after.folded.slice(named.end), text: after.text.slice(named.end) }, question, answer);
  }
  const words = trimmed(after, ' :-;,.|=', '');
  if (holdsValue(words, question)) return unclear('two');
  if (!':-;,.|'.includes(sign)) return unclear('trailing');
  const note = tidyWords(words.text);
  return note === '' ? { answer, note: null } : kept(note, (kind) => ({ answer, note: kind }));
}

function bracketNote(after: Words, question: ReplyQuestion, answer: Answer): ReplyAnswer {
  const inner = withoutBrackets(after);
  if (inner === after) return unclear('trailing');
  const note = tidyWords(inner.text);
  const named = nameAt(inner.folded, 0, question);
  if (named !== null && named.end === inner.folded.length) {
    return named.value === answer ? { answer, note: null } : unclear('two');
  }
  // "3 (4)" and "3 (or 4)" are two levels; "3 (all 4 teams do it)" is a remark.
  if (inner.folded.startsWith('?') || note.endsWith('?')) return unclear('doubt');
  if (note.split(' ', 3).length <= 2 && holdsValue(inner, question)) return unclear('two');
  return note === '' ? { answer, note: null } : kept(note, (kind) => ({ answer, note: kind }));
}

function kept(words: string, make: (words: string) => ReplyAnswer): ReplyAnswer {
  if (words.length > longestText) return unclear('too-long');
  return words.isWellFormed() ? make(words) : unclear('broken');
}

function nameAt(folded: string, at: number, question: ReplyQuestion) {
  const found = question.values.find(
    ({ word }) => word.length > 1 && folded.startsWith(word, at) && !isWordCharacter(folded.charAt(at + word.length)),
  );
  return found === undefined ? null : { value: found.value, end: at + found.word.length };
}

/** Whether the words are an answer and nothing else. */
export function isBareValue(folded: string, question: ReplyQuestion): boolean {
  const at = skipToValue(folded, 0);
  const value = valueAt(folded, at, question);
  if (value === null) return false;
  return value.kind === 'unclear' || skip(folded, value.end, ' .,;|*_!') >= folded.length;
}

/** Whether a digit, or a letter of the scale, stands alone somewhere in the words. */
function holdsValue({ folded, text }: Words, question: ReplyQuestion): boolean {
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    const isAlone = !isWordCharacter(folded.charAt(at - 1)) && !isWordCharacter(folded.charAt(at + 1));
    if (isAlone && isDigit(character)) return true;
    // As written: a small "f" or "n" may be part of a text, a capital is a level.
    const isCapital = text.charAt(at) !== character;
    if (isAlone && isCapital && question.isLettered && 'nplf'.includes(character)) return true;
  }
  return false;
}

function trimmed({ folded, text }: Words, before: string, after: string): Words {
  const from = skip(folded, 0, before);
  let to = folded.length;
  while (to > from && after.includes(folded.charAt(to - 1))) to -= 1;
  return { folded: folded.slice(from, to), text: text.slice(from, to) };
}

/** The words inside brackets that open at the first character and close at the last; the same object where they do not. */
function withoutBrackets(words: Words): Words {
  const { folded, text } = words;
  const open = folded.charAt(0);
  const close = open === '(' ? ')' : ']';
  if ((open !== '(' && open !== '[') || !folded.endsWith(close) || folded.length < 2) return words;
  let depth = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (folded.charAt(at) === open) depth += 1;
    if (folded.charAt(at) === close) depth -= 1;
    if (depth === 0 && at < folded.length - 1) return words;
  }
  return depth === 0 ? trimmed({ folded: folded.slice(1, -1), text: text.slice(1, -1) }, ' ', ' ') : words;
}
