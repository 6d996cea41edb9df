import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SectionId } from '../../../shared/base/ids.ts';
import { practiceOutcome, readingOf } from '../../../shared/scorecard/practiceOutcome.ts';

const pillars = [
  { id: SectionId.parse('people'), score: 3.4 },
  { id: SectionId.parse('process'), score: 2.1 },
  { id: SectionId.parse('platform'), score: null },
];

describe('practice beside outcome', () => {
  it('reads the four corners as the paper names them', () => {
    expect(readingOf(4.2, 20)).toBe('paper');
    expect(readingOf(1.8, 75)).toBe('luck');
    expect(readingOf(4, 75)).toBe('carried');
    expect(readingOf(2, 20)).toBe('start');
  });

  it('counts the middle of an axis as high, whatever floating numbers make of it', () => {
    expect(readingOf(3, 50)).toBe('carried');
    expect(readingOf(2.9999999999, 49.9999999999)).toBe('carried');
    expect(readingOf(2.99, 49.9)).toBe('start');
  });

  it('sets every scored pillar beside every scored phase, and nothing else', () => {
    const phases = [
      { id: 'engage', score: 62 },
      { id: 'execute', score: null },
      { id: 'expand', score: 40 },
    ] as const;
    expect(practiceOutcome({ pillars, phases })).toEqual([
      { pillar: 'people', phase: 'engage', reading: 'carried' },
      { pillar: 'process', phase: 'engage', reading: 'luck' },
      { pillar: 'people', phase: 'expand', reading: 'paper' },
      { pillar: 'process', phase: 'expand', reading: 'start' },
    ]);
  });

  it('never reads a better practice or outcome as a lower half', () => {
    const practice = fc.double({ min: 1, max: 5, noNaN: true });
    const outcome = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(practice, practice, outcome, (one, other, points) => {
        const isHigh = (value: number) => ['carried', 'paper'].includes(readingOf(value, points));
        const [low, high] = one < other ? [one, other] : [other, one];
        if (isHigh(low)) expect(isHigh(high)).toBe(true);
        expect(['carried', 'luck'].includes(readingOf(one, points))).toBe(
          ['carried', 'luck'].includes(readingOf(other, points)),
        );
      }),
    );
  });
});
