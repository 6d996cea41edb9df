import { describe, expect, it } from 'vitest';
import { offeredActions, releasedTitle } from '../../../../renderer/features/questionnaire/offeredActions.ts';
import { withFacts } from '../../../../renderer/features/questionnaire/rowFacts.ts';
import type { Decision } from '../../../../shared/assessment/schema.ts';
import { ActionId } from '../../../../shared/base/ids.ts';
import { reportContext } from '../../../../shared/report/reportContext.ts';
import { aPillarReportInput } from '../../../builders/aReport.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';

describe('facts of a decision', () => {
  const decision: Decision = { text: 'Buy the tool', owner: 'CFO', spend: 900 };

  it('are set, and what says nothing is left out', () => {
    expect(withFacts(decision, { ifNot: 'the old one stays', owner: ' ' })).toEqual({
      text: 'Buy the tool',
      spend: 900,
      ifNot: 'the old one stays',
    });
    expect(withFacts(decision, { spend: undefined })).toEqual({ text: 'Buy the tool', owner: 'CFO' });
    expect(withFacts(decision, { spend: 0 })).toEqual({ text: 'Buy the tool', owner: 'CFO', spend: 0 });
    expect(decision).toEqual({ text: 'Buy the tool', owner: 'CFO', spend: 900 });
  });
});

describe('actions that a decision can release', () => {
  const report = reportContext(aPillarReportInput(theWorkedPillars));
  const gone = ActionId.parse('R4-12');

  it('are those of the waves in their order, then what it names already; never a discovery', () => {
    const offered = offeredActions(report, [gone]);
    expect(offered.slice(0, 3)).toEqual(['I1-23', 'P2-23', 'T5-23']);
    expect(offered.at(-1)).toBe(gone);
    expect(offered.some((id) => id.startsWith('D-'))).toBe(false);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('have a title whether the plan holds them or not', () => {
    expect(releasedTitle(report, ActionId.parse('R4-23'))).toBe(
      'Forecast renewals and expansion too, and freeze every version',
    );
    expect(releasedTitle(report, gone)).not.toBe(gone);
    expect(releasedTitle(report, ActionId.parse('own-9'))).toBe('own-9');
  });
});
