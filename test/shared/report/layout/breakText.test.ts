import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakText, oneLine } from '../../../../shared/report/layout/breakText.ts';
import { roles } from '../../../../shared/report/layout/roles.ts';
import type { Rich } from '../../../../shared/report/model.ts';
import { plainMeasure } from '../../../builders/aTextMeasure.ts';

const style = { ...roles.body, size: 10 };

/** Lines of ten-point text, where a Latin character is 5 pt wide and a Japanese one 10. */
function lines(rich: Rich, width: number, most?: number): readonly string[] {
  return breakText(rich, style, width, plainMeasure, most).map((line) => line.runs.map((run) => run.text).join(''));
}

describe('breaks', () => {
  test('at spaces, which lines neither begin nor end with', () => {
    expect(lines('one two three', 35)).toEqual(['one two', 'three']);
    expect(lines('  one  two ', 100)).toEqual(['one two']);
  });

  test('never at no-break spaces', () => {
    expect(lines('to level 3 now', 45)).toEqual(['to', 'level\u00A03', 'now']);
    expect(lines('a 96.8 % share', 40)).toEqual(['a 96.8\u00A0%', 'share']);
  });

  test('after hyphens and slashes inside words, but not inside ids', () => {
    expect(lines('hand-off', 30)).toEqual(['hand-', 'off']);
    expect(lines('see R4-23', 30)).toEqual(['see', 'R4-23']);
  });

  test('at line breaks that people typed', () => {
    expect(lines('one\r\ntwo\u2028three', 100)).toEqual(['one', 'two', 'three']);
  });

  test('every 20 characters in a word that no line can hold', () => {
    expect(lines('w'.repeat(50), 110)).toEqual(['w'.repeat(20), 'w'.repeat(20), 'w'.repeat(10)]);
    expect(lines('w'.repeat(6), 10)).toEqual(['ww', 'ww', 'ww']);
  });

  test('between Japanese characters, with punctuation kept with its neighbour', () => {
    expect(lines('売上予測、品質', 40)).toEqual(['売上予', '測、品質']);
    expect(lines('「データ」と', 30)).toEqual(['「デー', 'タ」と']);
    expect(lines('サーバー', 20)).toEqual(['サー', 'バー']);
  });
});

describe('runs', () => {
  test('change with the family, and a missing glyph becomes a box', () => {
    const [line] = breakText('株式会社 ABC 👩', style, 500, plainMeasure);
    expect(line?.runs.map(({ text, family }) => [text, family])).toEqual([
      ['株式会社', 'jp'],
      [' ABC ', 'sans'],
      ['□', 'jp'],
    ]);
  });

  test('change with weight and colour, and stand one after the other', () => {
    const rich: Rich = [
      { text: 'Today. ', weight: 600 },
      { text: 'Later', paint: 'accent' },
    ];
    const [line] = breakText(rich, style, 500, plainMeasure);
    expect(line?.runs.map(({ text, weight, paint, x }) => [text, weight, paint, x])).toEqual([
      ['Today. ', 600, 'ink', 0],
      ['Later', 400, 'accent', 35],
    ]);
  });

  test('hold no control, invisible or reordering character', () => {
    expect(lines('a\u0000b\u202Ec\u200Bd\uFE0F', 500)).toEqual(['a bcd']);
  });

  test('are composed, so that a Romanian letter typed in two parts has its glyph', () => {
    expect(lines('t\u0326a\u0306', 500)).toEqual(['ță']);
  });
});

describe('clamping', () => {
  test('cuts the last line at a character with an ellipsis', () => {
    expect(lines('one two three four', 45, 1)).toEqual(['one two…']);
    expect(lines('one two three four', 35, 2)).toEqual(['one two', 'three…']);
  });

  test('leaves what fits alone', () => {
    expect(lines('one two', 35, 1)).toEqual(['one two']);
    expect(oneLine('', style, 100, plainMeasure).width).toBe(0);
  });
});

test('no line is wider than its width and no character gets lost, whatever the text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 200 }), (typed, width) => {
      const set = breakText(typed, style, width, plainMeasure);
      for (const line of set) expect(line.width).toBeLessThanOrEqual(width + 10);
      const bare = (value: string): number => [...value].filter((character) => /[a-zA-Z0-9]/.test(character)).length;
      expect(bare(set.flatMap((line) => line.runs.map((run) => run.text)).join(''))).toBe(bare(typed.normalize('NFC')));
    }),
    { numRuns: 300, seed: 3 },
  );
});
