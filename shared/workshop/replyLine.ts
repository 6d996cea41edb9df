/** A line of a reply in two shapes of the same length: as it was written, and folded for reading. Positions fit both. */
export interface ReplyLine {
  readonly text: string;
  /** Lower case without accents; full-width signs, all kinds of spaces, dashes and apostrophes as their plain ones. */
  readonly folded: string;
  /** Depth of e-mail quoting: the number of ">" before it. */
  readonly depth: number;
  /** It holds signs that show text in another order than it is stored. */
  readonly isReordered: boolean;
}

const invisible = /(?![\u202a-\u202e\u2066-\u2069])\p{Cf}|\p{Variation_Selector}/gu;
const reordering = /[\u202a-\u202e\u2066-\u2069]/;
const space = /[\s\p{Cc}]/u;
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63]/;
const apostrophe = /[\u2018\u2019\u02bc\u00b4`]/;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return character === '`' ? "'" : character.toLowerCase();
  if (space.test(character)) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return foldCharacter(String.fromCharCode(code - 0xfee0));
  if (dash.test(character)) return '-';
  if (apostrophe.test(character)) return "'";
  if (character === '、') return ',';
  // The same number of code units before and after, so that positions stay: one letter, one letter.
  const plain = code < 0x250 || (code >= 0x1e00 && code < 0x1f00) ? character.normalize('NFD').charAt(0) : character;
  const lower = plain.toLowerCase();
  return lower.length === 1 ? lower : plain;
}

const known = new Map<string, string>();

function folded(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    let fold = known.get(character);
    if (fold === undefined) {
      fold = foldCharacter(character);
      known.set(character, fold);
    }
    result += fold;
  }
  return result;
}

/** Text folded for comparing: as the lines of a reply, with single spaces. */
export function foldText(text: string): string {
  return folded(visible(text)).replace(/ +/g, ' ').trim();
}

function visible(text: string): string {
  return text.normalize('NFC').replace(invisible, '');
}

/** Reads one line; the quoting before it is taken off and counted. */
export function replyLine(raw: string): ReplyLine {
  const text = visible(raw);
  const whole = folded(text);
  let at = 0;
  let depth = 0;
  while (at < whole.length && (whole.charAt(at) === ' ' || whole.charAt(at) === '>')) {
    if (whole.charAt(at) === '>') depth += 1;
    at += 1;
  }
  return { text: text.slice(at), folded: whole.slice(at), depth, isReordered: reordering.test(text) };
}

const code = /[\p{L}\p{N}]/u;

/** True for a letter or a digit of any script. */
export function isWordCharacter(character: string): boolean {
  return character !== '' && code.test(character);
}

/** Words of a person as they are kept: one line, single spaces, no control characters. */
export function tidyWords(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
