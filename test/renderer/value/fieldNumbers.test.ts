import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, shownNumber, storedNumber, withDayRate } from '../../../renderer/value/fieldNumbers.ts';
import { unitOfMoney } from '../../../renderer/value/unitOfMoney.ts';

describe('figures in fields', () => {
  it('are typed in percent and stored as shares, without dust', () => {
    expect(shownNumber('share', 0.07)).toBe(7);
    expect(storedNumber('share', 7)).toBe(0.07);
    expect(storedNumber('share', null)).toBeNull();
    expect(shownNumber('money', undefined)).toBeNull();
    expect(shownNumber('days', 80)).toBe(80);
  });

  it('come back as they were typed', () => {
    const { max, decimals } = boundsOf('share');
    const factor = 10 ** decimals;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: max * factor }), (typed) => {
        const percent = typed / factor;
        expect(shownNumber('share', storedNumber('share', percent) ?? undefined)).toBe(percent);
      }),
    );
  });

  it('have the currency behind them only while it leaves them room', () => {
    expect(unitOfMoney('EUR')).toBe('EUR');
    expect(unitOfMoney(' ')).toBeUndefined();
    expect(unitOfMoney('Romanian leu')).toBeUndefined();
    expect(unitOfMoney(undefined)).toBeUndefined();
  });
});

describe('the day rate', () => {
  it('is set and removed beside other settings, and settings that say nothing become null', () => {
    expect(withDayRate({ ownerLimit: 3 }, 800)).toEqual({ ownerLimit: 3, dayRate: 800 });
    expect(withDayRate({ ownerLimit: 3, dayRate: 800 }, null)).toEqual({ ownerLimit: 3 });
    expect(withDayRate({ dayRate: 800 }, null)).toBeNull();
    expect(withDayRate(undefined, 0)).toEqual({ dayRate: 0 });
  });
});
