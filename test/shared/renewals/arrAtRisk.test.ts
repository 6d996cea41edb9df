import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRenewals } from '../../../shared/assessment/checkLibraryRecords.ts';
import { RenewalFigures } from '../../../shared/assessment/renewalFigures.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import { isBegun, renewalsOf } from '../../../shared/renewals/arrAtRisk.ts';
import { asksRenewals } from '../../../shared/renewals/asksRenewals.ts';
import { quartersAfter, quartersToAsk } from '../../../shared/renewals/quarters.ts';
import { withDue, withRate } from '../../../shared/renewals/renewalEdits.ts';
import { missingText, pointText, riskFormula, spanText } from '../../../shared/renewals/renewalText.ts';
import { mixedCheck, renewals as renewalsCheck, sixElements } from '../../builders/aCheckReport.ts';
import { english } from '../../builders/aReport.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const year = RenewalFigures.parse({
  due: [
    { quarter: '2027-Q3', amount: 150_000 },
    { quarter: '2027-Q1', amount: 100_000 },
    { quarter: '2027-Q2', amount: 50_000 },
    { quarter: '2027-Q4', amount: 100_000 },
  ],
  rate: 0.85,
});

const figures = fc
  .record(
    {
      due: fc.uniqueArray(
        fc.record({
          quarter: fc.constantFrom(...quartersAfter('2026-11-02', 8)),
          amount: fc.double({ min: 0, max: 1e12, noNaN: true }),
        }),
        { maxLength: 8, selector: ({ quarter }) => quarter },
      ),
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: [] },
  )
  .map((value) => RenewalFigures.parse(value));

describe('ARR at risk', () => {
  it('is what is due times the share that is not renewed, as a whole and by quarter', () => {
    // 400,000 × (1 − 0.85) = 60,000; a hundredth of 400,000 = 4,000.
    const { due, atRisk, point, quarters } = renewalsOf(year);
    expect({ due, atRisk, point }).toEqual({ due: 400_000, atRisk: 60_000, point: 4_000 });
    expect(quarters.map(({ quarter, atRisk: lost }) => [quarter, lost])).toEqual([
      ['2027-Q1', 15_000],
      ['2027-Q2', 7_500],
      ['2027-Q3', 22_500],
      ['2027-Q4', 15_000],
    ]);
    expect(riskFormula(english, renewalsOf(year))).toBe('400,000 × (100 % − 85 %) = 60,000');
    expect(pointText(english, renewalsOf(year), 'EUR')).toBe(
      'Each point of the renewal rate is worth 4,000 EUR of it.',
    );
    expect(spanText(english, renewalsOf(year))).toBe('Q1 2027 to Q4 2027');
  });

  it('is no number while the rate or the amounts are missing, and says which', () => {
    expect(renewalsOf(undefined)).toEqual({ quarters: [], due: null, rate: null, atRisk: null, point: null });
    const rateAlone = renewalsOf({ rate: 0.9 });
    expect(rateAlone.atRisk).toBeNull();
    expect(missingText(english, rateAlone)).toContain('no quarter has an amount');
    const dueAlone = renewalsOf({ due: [{ quarter: '2027-Q1', amount: 0 }] });
    expect(dueAlone).toMatchObject({ due: 0, atRisk: null, point: 0 });
    expect(missingText(english, dueAlone)).toContain('the renewal rate is missing');
    expect([renewalsOf({}), rateAlone, dueAlone].map(isBegun)).toEqual([false, true, true]);
  });

  it('lies between nothing and all that is due, and falls by a point for each point of the rate', () => {
    fc.assert(
      fc.property(figures, (any) => {
        const { due, atRisk, point, rate } = renewalsOf(any);
        if (due === null || atRisk === null || rate === null || point === null) return;
        expect(atRisk).toBeGreaterThanOrEqual(0);
        expect(atRisk).toBeLessThanOrEqual(due + 1e-3);
        if (rate > 0.99) return;
        const better = renewalsOf({ ...any, rate: rate + 0.01 }).atRisk ?? 0;
        expect(Math.abs(atRisk - better - point)).toBeLessThan(0.01);
      }),
    );
  });
});

describe('the figures of renewals', () => {
  it('ask for the four quarters after the day, and keep older ones in sight', () => {
    expect(quartersToAsk({}, '2026-11-02')).toEqual(['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
    expect(quartersToAsk({}, '2026-03-31')).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
    expect(quartersToAsk({ due: [{ quarter: '2026-Q4', amount: 1 }] }, '2026-11-02')).toEqual([
      '2026-Q4',
      '2027-Q1',
      '2027-Q2',
      '2027-Q3',
      '2027-Q4',
    ]);
    const eight = quartersAfter('2020-01-01', 8).map((quarter) => ({ quarter, amount: 1 }));
    expect(quartersToAsk({ due: eight }, '2026-11-02')).toEqual(eight.map(({ quarter }) => quarter));
  });

  it('stay what a file may hold, whatever is typed and cleared', () => {
    fc.assert(
      fc.property(
        figures,
        fc.nat(7),
        fc.option(fc.double({ min: 0, max: 1e12, noNaN: true })),
        (any, index, amount) => {
          const quarter = quartersToAsk(any, '2026-11-02')[index] ?? '2027-Q1';
          const next = withDue(any, quarter, amount);
          expect(checkRenewals(RenewalFigures.parse(next ?? {}))).toEqual([]);
          expect(next?.due?.find((one) => one.quarter === quarter)?.amount ?? null).toBe(amount);
          expect(next?.rate).toBe(any.rate);
          expect(withRate(any, null)?.due).toEqual(any.due);
        },
      ),
    );
    expect(withRate({ rate: 0.9 }, null)).toBeNull();
    expect(withDue({ due: [{ quarter: '2027-Q1', amount: 1 }] }, '2027-Q1', null)).toBeNull();
  });

  it('are asked for by a check about renewals alone', () => {
    expect(asksRenewals(renewalsCheck.framework)).toBe(true);
    const others = [sixElements.framework, mixedCheck.framework, fourPillar, revenueLadder];
    expect(others.map(asksRenewals)).toEqual([false, false, false, false]);
    expect(questionsOf(renewalsCheck.framework)).toHaveLength(20);
  });
});
