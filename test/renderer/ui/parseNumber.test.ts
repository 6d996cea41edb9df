import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../renderer/ui/parseNumber.ts';

describe('parseNumber', () => {
  it.each([
    ['60', 60],
    [' 1 250 ', 1250],
    ['1\u202f250,5', 1250.5],
    ['0.8', 0.8],
    ['−3', -3],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it('reads nothing as empty', () => {
    expect(parseNumber('  ')).toBeNull();
  });

  it.each(['abc', '1e3', '0x10', '1,250.5', '12.', '.5', '--1', 'Infinity'])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it('keeps the bounds, ends included', () => {
    const days = { min: 1, max: 400, decimals: 0 };
    expect([0, 1, 400, 401].map((value) => parseNumber(String(value), days))).toEqual([undefined, 1, 400, undefined]);
    expect(parseNumber('2.5', days)).toBeUndefined();
    expect(parseNumber('2.5', { decimals: 1 })).toBe(2.5);
  });
});
