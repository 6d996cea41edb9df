import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { ActionId } from '../../../shared/base/ids.ts';
import {
  costOfAction,
  costOfActions,
  costOfDecision,
  costOfPlan,
  costOfWaves,
  costWords,
  isPriced,
  moneyWords,
} from '../../../shared/report/costs.ts';
import { grouped, money } from '../../../shared/report/money.ts';
import { type Report, reportContext } from '../../../shared/report/reportContext.ts';
import { aPillarReportInput, english } from '../../builders/aReport.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';

function report(actions: readonly object[] = [], settings: object = {}, currency: string | null = 'EUR'): Report {
  const ids = new Set(actions.map((edit) => Reflect.get(edit, 'id')));
  const { currency: _, ...organisation } = theWorkedPillars.organisation;
  return reportContext(
    aPillarReportInput(
      Assessment.parse({
        ...theWorkedPillars,
        organisation: currency === null ? organisation : { ...organisation, currency },
        settings: { ...theWorkedPillars.settings, ...settings },
        actions: [...(theWorkedPillars.actions ?? []).filter(({ id }) => !ids.has(id)), ...actions],
      }),
    ),
  );
}

const id = (text: string) => ActionId.parse(text);
const rate = { dayRate: 800 };

describe('amounts', () => {
  it('are grouped by thousands, whole, with their currency', () => {
    expect(grouped(english, 0)).toBe('0');
    expect(grouped(english, 999.5)).toBe('1,000');
    expect(grouped(english, 1_234_567.4)).toBe('1,234,567');
    expect(money(english, 48_000, 'EUR')).toBe('48,000 EUR');
    expect(money(english, 48_000, ' ')).toBe('48,000 (currency not set)');
  });
});

describe('the cost of an action', () => {
  const r4 = id('R4-23');

  it('is its days at the day rate and its outside spend', () => {
    const plain = report([], rate);
    const { days } = costOfAction(plain, r4);
    expect(days).toBe(15);
    expect(costOfAction(plain, r4)).toEqual({ days: 15, spend: 0, money: 12_000 });
    const spending = report([{ id: 'R4-23', spend: 5_000 }], rate);
    expect(costWords(spending, costOfAction(spending, r4))).toBe('15 days, 17,000 EUR');
  });

  it('says what is known when there is no rate', () => {
    const bare = report();
    expect(costWords(bare, costOfAction(bare, r4))).toBe('15 days; money not quantified');
    expect(moneyWords(bare, costOfAction(bare, r4))).toBe('not quantified');
    const spending = report([{ id: 'R4-23', spend: 5_000 }], {}, null);
    expect(costWords(spending, costOfAction(spending, r4))).toBe(
      '15 days and 5,000 (currency not set) outside spend; days not quantified in money',
    );
  });

  it('counts the spend of a split action once, with the first open part', () => {
    const parts = [
      { id: 'R4-23', parts: [25, 15], spend: 1_000 },
      { id: 'R4-23.2', spend: 200 },
    ];
    const split = report(parts, rate);
    expect(costOfAction(split, id('R4-23.1'))).toEqual({ days: 25, spend: 1_000, money: 21_000 });
    expect(costOfAction(split, id('R4-23.2'))).toEqual({ days: 15, spend: 200, money: 12_200 });
    expect(costOfActions(split, [r4, id('R4-23.2')])).toEqual({ days: 40, spend: 1_200, money: 33_200 });
    const begun = report([...parts, { id: 'R4-23.1', status: 'done', doneOn: '2026-11-20' }], rate);
    expect(costOfAction(begun, r4)).toEqual({ days: 15, spend: 1_200, money: 13_200 });
  });

  it('is nothing for what the plan does not hold', () => {
    const plain = report([], rate);
    const nothing = costOfAction(plain, id('own-77'));
    expect(nothing).toEqual({ days: 0, spend: 0, money: 0 });
    expect(costWords(plain, nothing)).toBe('no days and no outside spend');
  });
});

describe('the cost of a decision', () => {
  it('is its actions, each once, and its own spend', () => {
    const plain = report([{ id: 'R4-23', spend: 5_000 }], rate);
    const decision = { actions: [id('R4-23'), id('R4-23')], spend: 1_000 };
    expect(costOfDecision(plain, decision)).toEqual({ days: 15, spend: 6_000, money: 18_000 });
    expect(costWords(plain, costOfDecision(plain, { spend: 1_000 }))).toBe('1,000 EUR');
    expect(costOfDecision(plain, {})).toBeNull();
    expect(costWords(plain, null)).toBe('not quantified');
  });
});

describe('the cost of the plan', () => {
  it('is the sum of its waves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 90_000 }), (dayRate, spend) => {
        const priced = report([{ id: 'R4-23', spend }], { dayRate });
        const plan = costOfPlan(priced);
        const waves = priced.input.plan.waves.map((wave) => costOfWaves(priced, [wave]));
        expect(plan.days).toBe(waves.reduce((sum, wave) => sum + wave.days, 0));
        expect(plan.money).toBe(waves.reduce((sum, wave) => sum + (wave.money ?? Number.NaN), 0));
        expect(plan.money).toBe(plan.days * dayRate + plan.spend);
      }),
      { numRuns: 20 },
    );
  });

  it('has the days that the waves are loaded with', () => {
    const plain = report();
    for (const wave of plain.input.plan.waves) expect(costOfWaves(plain, [wave]).days).toBe(wave.loadDays);
  });

  it('is priced once a rate or any spend is known', () => {
    expect(isPriced(report().input.assessment)).toBe(false);
    expect(isPriced(report([], rate).input.assessment)).toBe(true);
    expect(isPriced(report([{ id: 'R4-23', spend: 0 }]).input.assessment)).toBe(true);
  });
});
