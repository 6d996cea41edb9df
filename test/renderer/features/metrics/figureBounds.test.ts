import { describe, expect, it } from 'vitest';
import { inputBounds } from '../../../../renderer/features/metrics/figureBounds.ts';
import { parseNumber } from '../../../../renderer/ui/parseNumber.ts';

describe('a raw figure', () => {
  it('is not less than nothing, a share not over 100, and only a margin can be a loss', () => {
    const taken = (name: string, text: string) => parseNumber(text, inputBounds(name).bounds);
    expect(taken('won', '-1')).toBeUndefined();
    expect(taken('revenue', '-0.5')).toBeUndefined();
    expect(taken('revenue', '0')).toBe(0);
    expect(taken('winRate', '101')).toBeUndefined();
    expect(taken('winRate', '100')).toBe(100);
    expect(taken('margin', '-12')).toBe(-12);
    expect(taken('margin', '101')).toBeUndefined();
  });
});
