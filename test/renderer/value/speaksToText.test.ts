import { expect, test } from 'vitest';
import { speaksToText } from '../../../renderer/value/speaksToText.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import { anAssessment } from '../../builders/anAssessment.ts';
import { aPillarReportInput } from '../../builders/aReport.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';

test('names the planned actions that work on a calculator, by their questions', () => {
  const report = reportContext(aPillarReportInput(theWorkedPillars));
  expect(speaksToText(report, 'forecastMiss')).toBe('Worked on by T5 and R4.');
  expect(speaksToText(report, 'leakage')).toBe('No action of the plan works on this.');
  const empty = reportContext(aPillarReportInput(anAssessment()));
  expect(speaksToText(empty, 'retention')).toBe('No action of the plan works on this.');
});
