import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../renderer/passport/textParts.ts';

const score = { text: '2.6', subject: { kind: 'overall-score' as const } };
const level = { text: '2 Emerging', subject: { kind: 'overall-level' as const } };

describe('a sentence with numbers', () => {
  it('is cut at its numbers, in their order', () => {
    const parts = partsOf('Score 2.6 of 5 · Level 2 Emerging', [score, level]);
    expect(parts.map(({ text, subject }) => [text, subject?.kind ?? null])).toEqual([
      ['Score ', null],
      ['2.6', 'overall-score'],
      [' of 5 · Level ', null],
      ['2 Emerging', 'overall-level'],
    ]);
  });

  it('stays whole where a number is not in it', () => {
    expect(partsOf('No score yet', [score, level])).toEqual([{ text: 'No score yet', subject: null, at: 0 }]);
  });
});
