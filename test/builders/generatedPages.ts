import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../electron/backend/exporters/pdf/fonts.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { layoutReport } from '../../shared/report/layout/layoutReport.ts';
import { fontsFolder } from './fontsFolder.ts';
import { generatedReport } from './generatedReport.ts';
import { pageProblems } from './pageProblems.ts';

/** Lays out the generated reports of the seeds from `first` to `last` and looks at all of their pages, one test a report. */
export function generatedPages(first: number, last: number): void {
  const measure = fontMeasure(openFonts(fontsFolder()));
  const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  describe(`generated reports ${first} to ${last}`, () => {
    test.each(seeds)('the pages of report %i are whole', (seed) => {
      const model = buildReport(generatedReport(seed));
      expect(pageProblems(layoutReport(model, measure), model)).toEqual([]);
    });
  });
}
