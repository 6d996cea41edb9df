import { expect, it } from 'vitest';
import { asTile, tileOf } from '../../../renderer/ui/tileValue.ts';

it('takes levels and letters of the ramp, and nothing else', () => {
  expect([1, 5, 'N', 'F'].map(asTile)).toEqual([1, 5, 'N', 'F']);
  expect([0, 6, 2.5, 'X', null].map(asTile)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

it('shows where a question stands, or why it has no level', () => {
  expect(tileOf({ state: 'answered', level: 'L' })).toBe('L');
  // A frequency is an answer and no level.
  expect(tileOf({ state: 'answered', level: 0 })).toBe('open');
  expect(tileOf({ state: 'dont-know', level: null })).toBe('dont-know');
  expect(tileOf(undefined)).toBe('open');
});
