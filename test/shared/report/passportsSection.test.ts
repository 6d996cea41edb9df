import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

const textOf = (input: Parameters<typeof buildReport>[0]) => sectionTexts(buildReport(input), 'passports');

describe('how the numbers come about', () => {
  test('shows the figures of the worked example, each with what it is made of', () => {
    const text = textOf(aPillarReportInput(theWorkedPillars));
    for (const part of [
      'Overall 2.60',
      '8 answers to level 3',
      'sum of scores ÷ number of sections = 10.41 ÷ 4 = 2.60',
      'People 2.50, Process 2.78, Platform 3.00, Insights 2.13',
      'sum of weight × level ÷ sum of weights = 25 ÷ 9 = 2.78',
      'R1 3, R2 3, R3 3, R4 2, R5 3, R6 2 × 2, R7 4, R8 3',
      'R6: set by hand; all others: usual weight',
      '2.00 to 2.47: I4 set to the lowest level, then to the highest.',
      'T6 Billing and subscription link. Does not apply: Billing is run by the parent company.',
      'Every key question must be at 3: one is not. Concerned: R4.',
      '30 ÷ 31 = 96.8 %',
      'Completeness 0.97 × 0.4, Evidence 0.12 × 0.3',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('says once how numbers are rounded, and who answered', () => {
    const text = textOf(aPillarReportInput(theWorkedPillars));
    expect(text.split('halves away from zero')).toHaveLength(2);
    expect(text.split('no individual answers are stored')).toHaveLength(2);
    expect(textOf(aPillarReportInput(theNineVoices))).toContain('9 people answered: sales 4, marketing 1');
  });

  test('shows stages instead of scores for a ladder', () => {
    const text = textOf(aLadderReportInput(theWorkedLadder));
    for (const part of ['Attained stage 2', '61.9 %', '1.1 F, 1.2 F', 'Concerned: 3.2.', 'Limit pressure']) {
      expect(text).toContain(part);
    }
  });

  test('puts a level with its score, and says of weights only what somebody changed', () => {
    const text = textOf(aPillarReportInput(theWorkedPillars));
    expect(text).toMatch(/People 2\.50 .*Level 2 Emerging, 2 answers to level 3/);
    expect(text).not.toContain('usual weight for all');
    expect(text).not.toContain('Fixed by the method');
    expect(text.split('Billing is run by the parent company')).toHaveLength(3);
  });

  test('says why a number is missing', () => {
    const text = textOf(aPillarReportInput(anAssessment({ agreed: agreedOn({ R1: 3 }) })));
    expect(text).toContain('Fewer than 80 % of the questions that apply are answered.');
    expect(text).toContain('Too few answers for a score: 1 of 5 needed.');
  });
});

describe('the answers that levels hang on', () => {
  test('stand after the numbers, and with the stages of a ladder', () => {
    expect(sectionTexts(buildReport(aPillarReportInput(theWorkedPillars)), 'passports')).toContain(
      'R4 at 3 instead of 2: Process reaches level 3. T5 at 3 instead of 2: Platform reaches level 3. R4 at 1 instead of 2:',
    );
    expect(sectionTexts(buildReport(aLadderReportInput(theWorkedLadder)), 'sections')).toContain(
      '3.2 at L instead of P: stage 3 is attained.',
    );
  });
});
