import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../electron/backend/exporters/pdf/fonts.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { layoutReport } from '../../shared/report/layout/layoutReport.ts';
import { fontsFolder } from './fontsFolder.ts';
import { generatedReport } from './generatedReport.ts';
import { pageProblems, typedLength } from './pageProblems.ts';

/** Lays out the generated reports of the seeds from `first` to `last` and looks at all of their pages, one test a report. */
export function generatedPages(first: number, last: number): void {
  const measure = fontMeasure(openFonts(fontsFolder()));
  const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  describe(`generated reports ${first} to ${last}`, () => {
    test.each(seeds)('the pages of report %i are whole', (seed) => {
      const input = generatedReport(seed);
      const model = buildReport(input);
      const laid = layoutReport(model, measure);
      expect(pageProblems(laid, model, typedLength(input.assessment))).toEqual([]);
    });
  });
}
