import { describe, expect, test } from 'vitest';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

const goals = { G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 };

function texts(section: 'gaps' | 'blockers' | 'method', settings: object, others: object = {}): string {
  const assessment = Assessment.parse({
    ...theWorkedPillars,
    ...others,
    settings: { ...theWorkedPillars.settings, ...settings },
  });
  return sectionTexts(buildReport(aPillarReportInput(assessment)), section);
}

describe('goals in a report', () => {
  test('stand beside the maturity of what serves them', () => {
    const gaps = texts('gaps', { goals });
    expect(gaps).toContain('Priorities beside maturity');
    expect(gaps).toContain('Grow revenue has 20 points and a score of 2.0.');
    expect(texts('gaps', {})).not.toContain('Priorities beside maturity');
  });

  test('are named wherever weights are', () => {
    expect(texts('blockers', { goals })).toContain(
      'The weights come from the goals: Share data and decide together 1.8 (30 points), Streamline processes across teams 1.5 (25 points)',
    );
    expect(texts('blockers', { goals })).toContain('by hand R6 2, I5 1.5. Weights never change a level.');
    expect(texts('method', { goals })).toContain('Weights from the goals: Share data and decide together 1.8');
    expect(texts('method', { goals, weights: {} })).not.toContain('by hand:');
    expect(texts('method', {})).toContain('Weights: R6 2, I5 1.5, all others 1.');
  });
});

describe('targets in a report', () => {
  test('say who gave them', () => {
    expect(texts('gaps', {})).toContain('Targets as the method gives them');
    expect(texts('gaps', {})).toContain('Three targets were set by hand.');
    const targets = { P1: 3, R4: 3, T5: 3 };
    const by = texts('gaps', { template: { name: 'aim', targets } }, { targets });
    expect(by).toContain('Targets: level 3 in every question.');
    expect(by).not.toContain('set by hand');
  });

  test('name the aim, how far it is, and what the plan makes of it', () => {
    expect(texts('gaps', { aim: { level: 3, by: '2027-06-30' } })).toContain(
      'Aim: Level 3 by 30 June 2027: eight answers away; the plan does not reach it.',
    );
    expect(texts('gaps', { aim: { level: 2 } })).toContain('Aim: Level 2: attained.');
    const ladder = Assessment.parse({ ...theWorkedLadder, settings: { aim: { level: 3 } } });
    expect(sectionTexts(buildReport(aLadderReportInput(ladder)), 'gaps')).toContain(
      'Aim: Stage 3: one answer away; the plan reaches it in wave 1 if every step fully succeeds.',
    );
  });
});

test('the gaps of a ladder reach as far as the aim', () => {
  const gapsOf = (settings: object) =>
    sectionTexts(
      buildReport(
        aLadderReportInput(
          Assessment.parse({ ...theWorkedLadder, settings: { ...theWorkedLadder.settings, ...settings } }),
        ),
      ),
      'gaps',
    );
  const next = gapsOf({ aim: { level: 3 } });
  expect(next).not.toContain('4.1 ');
  expect(next).not.toContain('needs besides');
  const far = gapsOf({ aim: { level: 4, by: '2027-12-31' } });
  for (const part of ['Aim: Stage 4', '3.2 ', '4.1 ', '4.2 ', '4.3 ', 'Then what stage 4 needs besides']) {
    expect(far).toContain(part);
  }
});
