import { describe, expect, test } from 'vitest';
import { Assessment } from '../../../shared/assessment/schema.ts';
import type { ValueInputs } from '../../../shared/assessment/valueInputs.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { benefitLines, benefitOf } from '../../../shared/report/benefits.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { actionView } from '../../../shared/report/planned.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import { aPillarReportInput } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';

const value: ValueInputs = {
  failedPayments: { revenue: 200_000, failing: 0.07, recovered: 0.45, target: { low: 0.55, mid: 0.6, high: 0.65 } },
  leakage: { revenue: 5_000_000, leaking: { low: 0.03, mid: 0.03, high: 0.03 } },
  retention: { revenue: 5_000_000 },
  forecastMiss: { revenue: 1_000_000, missing: 0.2, target: { low: 0.15, mid: 0.12, high: 0.1 }, cost: 0.05 },
};

function input(more: Partial<Assessment>, settings: object = {}) {
  return aPillarReportInput(
    Assessment.parse({
      ...theWorkedPillars,
      organisation: { ...theWorkedPillars.organisation, currency: 'EUR' },
      settings: { ...theWorkedPillars.settings, ...settings },
      ...more,
    }),
  );
}
const texts = (more: Partial<Assessment>, settings: object = {}): string =>
  sectionTexts(buildReport(input(more, settings)), 'value');

describe('cost and value in a report', () => {
  test('have no page while nobody typed anything: the decisions say that nothing is quantified', () => {
    const model = buildReport(input({}));
    expect(model.sections.map(({ id }) => id)).not.toContain('value');
    expect(sectionTexts(model, 'notNow')).toContain('money and benefit were not entered and are not quantified');
  });

  test('say without a rate that days stay days, and without figures that no benefit is quantified', () => {
    const said = texts({ decisions: [{ text: 'Buy the tool', spend: 900 }] });
    expect(said).toContain('No day rate is set, so days stay days.');
    expect(said).toContain('Not quantified: none of the organisation’s own figures were entered');
    expect(said).toContain('not quantified');
  });

  test('stand on the card of each action', () => {
    const cards = sectionTexts(buildReport(input({ value }, { dayRate: 800 })), 'actions');
    expect(cards).toContain('15 days, 12,000 EUR. Could bring, shared with others: 10,000 to 20,000 EUR a year');
    expect(sectionTexts(buildReport(input({})), 'actions')).not.toContain('Could bring');
  });

  test('stand with each decision', () => {
    const decision = { text: 'Buy the tool', spend: 900, actions: ['R4-23' as ActionId], ifNot: 'the old one stays' };
    const said = sectionTexts(buildReport(input({ decisions: [decision] }, { dayRate: 800 })), 'notNow');
    expect(said).toContain('Cost: 15 days, 12,900 EUR. If not decided: the old one stays.');
    expect(said).not.toContain('money and benefit were not entered');
  });

  test('price every wave by the own day rate', () => {
    const said = texts({}, { dayRate: 800 });
    expect(said).toContain('own day rate of 800 EUR');
    expect(said).toContain('All waves');
    const { plan } = input({});
    const days = plan.waves.reduce((sum, wave) => sum + wave.loadDays, 0);
    expect(said).toContain(`${(days * 800).toLocaleString('en')} EUR`);
  });

  test('print ranges with their figures and formulas, and a caveat instead of a sum', () => {
    const said = texts({ value });
    for (const part of ['1,400 EUR', '2,100 EUR', '2,800 EUR', '200,000 × 7 % × (65 % − 45 %) = 2,800']) {
      expect(said).toContain(part);
    }
    expect(said).toContain('5,000,000 × 3 % = 150,000. All three cases are alike.');
    expect(said).toContain('Figures are missing or inconsistent');
    expect(said).toContain('The rows are not added up');
    expect(said).not.toContain('Pipeline velocity');
  });
});

describe('the benefit of an action', () => {
  const report = reportContext(input({ value }));
  const view = (id: string) => {
    const [found] = actionView(report, id as ActionId);
    if (found === undefined) throw new Error(`no action ${id} in the plan`);
    return found;
  };

  test('is the ranges that its metrics speak to, never a sum', () => {
    const forecasting = view('R4-23');
    expect(benefitOf(forecasting)).toEqual(['forecastMiss']);
    expect(benefitLines(report, forecasting)).toEqual([
      'Forecast misses: 10,000 to 20,000 EUR a year, 16,000 EUR in the middle case',
    ]);
    const watched = { ...forecasting, edit: { metric: 'M36' } };
    expect(benefitLines(report, watched)).toHaveLength(2);
  });

  test('is not quantified where no range speaks to it', () => {
    const { candidate } = view('R4-23');
    expect(benefitLines(report, { candidate, about: [], edit: { metric: 'words of our own' } })).toEqual([
      'not quantified',
    ]);
    expect(benefitOf({ candidate: { kind: 'discovery' }, about: view('R4-23').about, edit: undefined })).toEqual([]);
  });
});
