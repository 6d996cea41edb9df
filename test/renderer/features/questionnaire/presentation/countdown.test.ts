import { describe, expect, it } from 'vitest';
import {
  clockWords,
  momentOf,
  oneMinuteMore,
  secondsLeft,
  started,
  stopped,
} from '../../../../../renderer/features/questionnaire/presentation/countdown.ts';

const now = 1_000_000;

describe('countdown', () => {
  it('counts whole seconds down, and over', () => {
    const clock = started(now, 2);
    expect(secondsLeft(clock, now)).toBe(120);
    expect(secondsLeft(clock, now + 1)).toBe(120);
    expect(secondsLeft(clock, now + 1_000)).toBe(119);
    expect(secondsLeft(clock, now + 120_000)).toBe(0);
    expect(secondsLeft(clock, now + 125_000)).toBe(-5);
    expect(secondsLeft(stopped, now)).toBeNull();
  });

  it('adds a minute to what is left, and gives a whole one once the time is over', () => {
    const clock = started(now, 2);
    expect(secondsLeft(oneMinuteMore(clock, now + 30_000), now + 30_000)).toBe(150);
    expect(secondsLeft(oneMinuteMore(clock, now + 300_000), now + 300_000)).toBe(60);
    expect(secondsLeft(oneMinuteMore(stopped, now), now)).toBe(60);
  });

  it('says the time as people read it', () => {
    expect([120, 65, 9, 0, -5, -65, 3_600].map(clockWords)).toEqual([
      '2:00',
      '1:05',
      '0:09',
      '0:00',
      '+0:05',
      '+1:05',
      '60:00',
    ]);
  });

  it('has three moments to tell a screen reader, and none while it does not run', () => {
    const clock = started(now, 2);
    expect([0, 89_999, 90_000, 119_999, 120_000, 500_000].map((after) => momentOf(clock, now + after))).toEqual([
      'begun',
      'begun',
      'near-end',
      'near-end',
      'over',
      'over',
    ]);
    expect(momentOf(stopped, now)).toBeNull();
  });
});
