import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { explain } from '../../../shared/explain/explain.ts';
import { rebuild } from '../../../shared/explain/rebuild.ts';
import type { Subject } from '../../../shared/explain/subject.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import {
  aCheckAssessment,
  aCheckReportInput,
  anEvenCheck,
  renewals,
  sixElements,
} from '../../builders/aCheckReport.ts';
import { english } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';

const due = [
  { quarter: '2027-Q1', amount: 250_000 },
  { quarter: '2027-Q2', amount: 150_000 },
];
const figures = { due, rate: 0.855 };

function input(of: Assessment['renewals'] | typeof figures, base = aCheckAssessment(renewals, 1)) {
  const { organisation, ...rest } = base;
  const assessment = { ...rest, organisation: { ...organisation, currency: 'EUR' }, renewals: of };
  return aCheckReportInput(renewals, Assessment.parse(assessment));
}

describe('the page of revenue due for renewal', () => {
  it('stands in the data tables, one quarter a row', () => {
    const table = buildReport(input(figures)).tables.find(({ id }) => id === 'renewals');
    expect(table?.columns.map(({ key, unit }) => [key, unit])).toEqual([
      ['quarter', undefined],
      ['renewing', 'EUR'],
      ['renewalRate', undefined],
      ['atRisk', 'EUR'],
    ]);
    const { due = [], rate = 0 } = figures;
    expect(table?.rows.map(([quarter, renewing]) => [quarter, renewing])).toEqual(
      due.map(({ quarter, amount }) => [quarter, amount]),
    );
    for (const [, renewing, share, atRisk] of table?.rows ?? []) {
      expect(share).toBe(rate);
      expect(atRisk).toBeCloseTo(Number(renewing) * (1 - rate), 6);
    }
  });

  it('says what is at risk, from which figures, what a point is worth and what works on it', () => {
    const model = buildReport(input(figures));
    const said = sectionTexts(model, 'renewals');
    expect(said).toContain('58,000 EUR of the 400,000 EUR due for renewal are at risk');
    expect(said).toContain('400,000 × (100 % − 85.5 %) = 58,000');
    expect(said).toContain('Each point of the renewal rate is worth 4,000 EUR of it.');
    expect(said).toContain('Q1 2027 250,000 EUR, of it at risk 36,250 EUR');
    expect(said).toContain('First actions of the plan that work on it');
    expect(model.sections.map(({ id }) => id).indexOf('renewals')).toBe(
      model.sections.map(({ id }) => id).indexOf('sections') + 1,
    );
    expect(sectionTexts(model, 'passports')).toContain('ARR at risk 58,000 EUR');
  });

  it('says what is missing, and is no page without any figure or for another questionnaire', () => {
    expect(sectionTexts(buildReport(input({ rate: 0.9 })), 'renewals')).toContain('no quarter has an amount');
    const without = buildReport(input(Assessment.shape.renewals.parse({ due })));
    expect(sectionTexts(without, 'renewals')).toContain('how much of it is at risk is not known');
    expect(sectionTexts(without, 'passports')).not.toContain('ARR at risk');
    expect(sectionTexts(buildReport(input(undefined)), 'renewals')).toBe('');
    const six = aCheckAssessment(sixElements, 1, { renewals: Assessment.shape.renewals.parse(figures) });
    expect(sectionTexts(buildReport(aCheckReportInput(sixElements, six)), 'renewals')).toBe('');
  });

  it('says that nothing works on it when nothing is left to do', () => {
    const said = sectionTexts(buildReport(input(figures, anEvenCheck(renewals, 3))), 'renewals');
    expect(said).toContain('No action of the plan works on the renewal rate.');
  });
});

describe('passports of renewals', () => {
  const kinds = ['arr-at-risk', 'renewal-point'] as const;

  it('compute their number again from the typed figures', () => {
    const passports = kinds.map((kind) => explain({ kind } satisfies Subject, input(figures)));
    expect(passports.map(({ value }) => value.text)).toEqual(['58,000 EUR', '4,000 EUR']);
    expect(passports.map((passport) => Math.round(rebuild(passport) ?? 0))).toEqual([58_000, 4_000]);
    expect(passports.map(({ line }) => line)).toEqual(['400,000 × 14.5 % = 58,000 EUR', '400,000 × 1 % = 4,000 EUR']);
    expect(passports.map(({ entered, people }) => [entered, people.respondents])).toEqual([
      [[], 0],
      [[], 0],
    ]);
  });

  it('say why there is no number', () => {
    const [risk, point] = kinds.map((kind) => explain({ kind } satisfies Subject, input({ rate: 0.9 })));
    expect([risk?.value.number, point?.value.number]).toEqual([null, null]);
    expect(risk?.withheld).toContain('no quarter has an amount');
  });
});

describe('the history of renewals', () => {
  it('tells the rate and each quarter', () => {
    const { framework, texts } = renewals;
    const frame = { framework, texts, t: english };
    const after = { due: [{ quarter: '2027-Q1', amount: 300_000 }], rate: 0.9 };
    expect(describeChange({ key: 'renewals', before: figures, after }, frame)).toEqual([
      'Renewal figures: renewal rate 85.5 % → 90 %',
      'Renewal figures: due in Q1 2027 250,000 → 300,000',
      'Renewal figures: due in Q2 2027 150,000 removed',
    ]);
  });
});
