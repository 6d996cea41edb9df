import { expect, test } from 'vitest';
import { fontMeasure } from '../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../electron/backend/exporters/pdf/fonts.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import type { ValueInputs } from '../../../../shared/assessment/valueInputs.ts';
import { ActionId } from '../../../../shared/base/ids.ts';
import { buildReport } from '../../../../shared/report/buildReport.ts';
import { layoutReport } from '../../../../shared/report/layout/layoutReport.ts';
import type { Preset } from '../../../../shared/report/model.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../builders/aReport.ts';
import { fontsFolder } from '../../../builders/fontsFolder.ts';
import { pageProblems } from '../../../builders/pageProblems.ts';
import { theWorkedLadder, theWorkedPillars } from '../../../builders/theExamples.ts';

const measure = fontMeasure(openFonts(fontsFolder()));
const most = 999_999_999_999;
const value: ValueInputs = {
  failedPayments: { revenue: most, failing: 0.1234, recovered: 0, target: { low: 0.5, mid: 0.6, high: 0.7 } },
  leakage: { revenue: most, leaking: { low: 0.3, mid: 0.2, high: 0.1 } },
  retention: { revenue: most, points: { low: 0.5, mid: 0.5, high: 0.5 } },
  velocity: { opportunities: 1e9, won: 0, price: most, days: 9_999, target: { low: 9_998, mid: 90, high: 0.01 } },
  forecastMiss: { revenue: most, missing: 1, target: { low: 0.9, mid: 0.5, high: 0 }, cost: 1 },
};
const text = 'Die Entscheidung 決めなければ wartet, până când cineva o ia. '.repeat(6).trim();

function overfull(assessment: Assessment, action: string): Assessment {
  return {
    ...assessment,
    organisation: { ...assessment.organisation, currency: 'rumänische Lei (株式会社 髙﨑製作所)' },
    settings: { ...assessment.settings, dayRate: 1e6 },
    value,
    decisions: Array.from({ length: 9 }, () => ({ text, ifNot: text, spend: most, actions: [ActionId.parse(action)] })),
    parked: [{ text, owner: text, due: '2027-03-31' }],
  };
}

test.each(['full', 'board', 'room'] satisfies readonly Preset[])(
  'cost and value keep to their pages in the report %s, however large the amounts are',
  (preset) => {
    for (const input of [
      aPillarReportInput(overfull(theWorkedPillars, 'R4-23'), { preset }),
      aLadderReportInput(overfull(theWorkedLadder, '3.2-1'), { preset }),
    ]) {
      const model = buildReport(input);
      expect(pageProblems(layoutReport(model, measure), model)).toEqual([]);
    }
  },
);
