import type { Paint, Weight } from '../../charts/geometry.ts';
import type { Rich } from '../model.ts';
import type { Family, TextMeasure } from './measure.ts';
import { plainText } from './plainText.ts';
import type { TextStyle } from './roles.ts';

/** Text of one family, weight and colour. */
export interface Run {
  readonly text: string;
  readonly family: Family;
  readonly weight: Weight;
  readonly paint: Paint;
}

/** What a line is filled with: an unbreakable stretch, a space, or a forced break. */
export interface Atom {
  readonly kind: 'word' | 'space' | 'break';
  readonly runs: readonly Run[];
}

interface Char {
  readonly text: string;
  readonly code: number;
  readonly weight: Weight;
  readonly paint: Paint;
}

const missingGlyph = '□';
const mustNotStart = new Set(
  '、。，．・：；？！ー」』）】〉》］｝〕…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ％',
);
const mustNotEnd = new Set('「『（【〈《［｛〔');
const breaksAfter = new Set(['-', '‐', '–', '—', '/']);

/** Splits text where lines may break: at spaces, after hyphens and slashes inside words, and between Japanese characters except where
 * punctuation belongs to its neighbour. No-break spaces hold. */
export function atomsOf(rich: Rich, style: TextStyle, measure: TextMeasure): readonly Atom[] {
  const atoms: Atom[] = [];
  let word: Char[] = [];
  const flush = (): void => {
    if (word.length > 0) atoms.push({ kind: 'word', runs: runsOf(word, measure) });
    word = [];
  };
  for (const char of charsOf(rich, style)) {
    if (char.text === '\n') {
      flush();
      atoms.push({ kind: 'break', runs: [] });
    } else if (char.text === ' ' || char.code === 0x3000) {
      flush();
      atoms.push({ kind: 'space', runs: runsOf([char], measure) });
    } else {
      const previous = word[word.length - 1];
      if (previous !== undefined && canBreakBetween(previous, char, word.length)) flush();
      word.push(char);
    }
  }
  flush();
  return atoms;
}

/** Splits a word that no line can hold: into stretches of `length` characters. */
export function splitWord(atom: Atom, length: number): readonly Atom[] {
  const chars = atom.runs.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
  const parts: Atom[] = [];
  for (let start = 0; start < chars.length; start += length) {
    parts.push({ kind: 'word', runs: mergeRuns(chars.slice(start, start + length)) });
  }
  return parts;
}

/** Joins neighbours of the same look. */
export function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (last !== undefined && last.family === run.family && last.weight === run.weight && last.paint === run.paint) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}

function charsOf(rich: Rich, style: TextStyle): readonly Char[] {
  const spans = typeof rich === 'string' ? [{ text: rich }] : rich;
  return spans.flatMap((span) => {
    const weight = span.weight ?? style.weight;
    const paint = span.paint ?? style.paint;
    return [...plainText(span.text)].map((text) => ({ text, code: text.codePointAt(0) ?? 0, weight, paint }));
  });
}

function runsOf(chars: readonly Char[], measure: TextMeasure): readonly Run[] {
  return mergeRuns(
    chars.map(({ text, code, weight, paint }) => {
      const family = measure.family(code);
      return family === null ? { text: missingGlyph, family: 'jp', weight, paint } : { text, family, weight, paint };
    }),
  );
}

function canBreakBetween(before: Char, after: Char, length: number): boolean {
  if (mustNotStart.has(after.text) || mustNotEnd.has(before.text)) return false;
  if (isIdeographic(before.code) || isIdeographic(after.code)) return after.code !== 0xa0 && before.code !== 0xa0;
  return length > 2 && breaksAfter.has(before.text) && /\p{L}/u.test(after.text);
}

function isIdeographic(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}
