import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../electron/backend/exporters/pdf/fonts.ts';
import { scaleOf } from '../../../../shared/frameworks/questions.ts';
import { buildReport } from '../../../../shared/report/buildReport.ts';
import { layoutReport } from '../../../../shared/report/layout/layoutReport.ts';
import { presets } from '../../../../shared/report/model.ts';
import {
  aCheckAssessment,
  aCheckReportInput,
  mixedCheck,
  renewals,
  sixElements,
} from '../../../builders/aCheckReport.ts';
import { fontsFolder } from '../../../builders/fontsFolder.ts';
import { clientProblems } from '../../../builders/leakProblems.ts';
import { numberProblems } from '../../../builders/numberProblems.ts';
import { pageProblems } from '../../../builders/pageProblems.ts';
import { withTexts } from '../../../builders/withSecrets.ts';

const measure = fontMeasure(openFonts(fontsFolder()));
const checks = [
  { name: 'six elements', check: sixElements, questions: ['E1.1', 'E4.2'], actions: ['E1.1-1', 'E1.2-1'] },
  { name: 'renewals', check: renewals, questions: ['RN1.1', 'RN2.2'], actions: ['RN1.1-1', 'RN1.2-1'] },
  { name: 'a check of both scales', check: mixedCheck, questions: ['IR1', 'IR4'], actions: ['IR1-1', 'IR5-1'] },
] as const;

describe.each(checks)('reports of $name', ({ check, questions, actions }) => {
  test.each([0, 0.5, 1])('stand on their pages in every preset, %d answered', (share) => {
    for (const preset of presets) {
      const model = buildReport(aCheckReportInput(check, aCheckAssessment(check, share), { preset }));
      expect(pageProblems(layoutReport(model, measure), model)).toEqual([]);
    }
  });

  test('say the same numbers in every format', async () => {
    expect(await numberProblems(aCheckReportInput(check, aCheckAssessment(check, 1)))).toEqual([]);
  });

  test('tell the client in no format what is for the consultant alone', async () => {
    const marks: string[] = [];
    const planted = withTexts(
      aCheckAssessment(check, 0.9),
      () => {
        marks.push(`Qzx${marks.length}vkj`);
        return marks.at(-1) ?? '';
      },
      'consultant',
      { questions, actions, sentence: 'headline' },
    );
    const [first] = questions;
    // The builder answers by levels, whatever the scale.
    const answered = (planted.agreed ?? []).map((one) =>
      one.question === first && scaleOf(check.framework, first) === 'letters' ? { ...one, answer: 'P' as const } : one,
    );
    const assessment = { ...planted, agreed: answered };
    const input = aCheckReportInput(check, assessment);
    expect(marks.length).toBeGreaterThan(5);
    expect(await clientProblems({ input, marks, labels: [] })).toEqual([]);
  });
});
