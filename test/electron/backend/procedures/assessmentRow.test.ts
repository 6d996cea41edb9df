import { describe, expect, it } from 'vitest';
import { assessmentRow } from '../../../../electron/backend/procedures/assessmentRow.ts';
import { createAssessment } from '../../../../electron/backend/workspace/createAssessment.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import { AssessmentId } from '../../../../shared/base/ids.ts';
import { AssessmentRow } from '../../../../shared/contract/assessments.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { aWorkspace, done, pinnedFourPillar, pinnedLadder } from '../../../builders/aWorkspace.ts';
import { theWorkedLadder, theWorkedPillars } from '../../../builders/theExamples.ts';

function rowOf({ organisation, ...start }: Assessment, framework = pinnedFourPillar): AssessmentRow {
  const db = aWorkspace();
  done(createAssessment(db, { framework, organisation, start, actor: 'test' }));
  const [listed] = listAssessments(db);
  const row = listed === undefined ? null : assessmentRow(db, listed, 'en');
  if (row === null) throw new Error('there is no row');
  expect(AssessmentRow.parse(row)).toEqual(row);
  return row;
}

describe('a row of Home', () => {
  it('has the numbers of the result screen, for four pillars', () => {
    const row = rowOf(theWorkedPillars);
    expect(row).toMatchObject({ status: 'complete', answered: 30, applicable: 31, level: 2, levelName: 'Emerging' });
    expect(row.distance).toBe(8);
    expect(row.score).toBeCloseTo(2.602777777777778, 9);
    expect(row.map.map((section) => section.length)).toEqual([8, 8, 8, 8]);
    const steps = row.map.flat();
    expect(steps.filter((step) => typeof step === 'number')).toHaveLength(30);
    expect(steps.filter((step) => step === 'not-applicable')).toHaveLength(1);
  });

  it('has the stage of a ladder, whose letters are steps 1, 2, 3 and 5', () => {
    const row = rowOf(theWorkedLadder, pinnedLadder);
    expect(row).toMatchObject({ score: null, level: 2, levelName: expect.stringMatching(/\S/), distance: 1 });
    expect(row.map).toHaveLength(4);
    const { framework, organisation } = { framework: pinnedLadder, organisation: { name: 'F' } };
    const ids = pinnedLadder.framework.sections[0]?.questions.map(({ id }) => id) ?? [];
    const [a = '', b = '', c = '', d = ''] = ids;
    const letters = rowOf({ organisation, agreed: agreedOn({ [a]: 'N', [b]: 'P', [c]: 'L', [d]: 'F' }) }, framework);
    expect(letters.map[0]?.slice(0, 5)).toEqual([1, 2, 3, 5, 'open']);
  });

  it('of nothing has no score and no level, never 0', () => {
    expect(rowOf({ organisation: { name: 'F' } })).toMatchObject({
      ...{
        status: 'empty',
        answered: 0,
        applicable: 32,
        score: null,
        level: null,
        levelName: null,
        distance: null,
        title: null,
      },
    });
    expect(rowOf({ organisation: { name: 'F' } }, pinnedLadder)).toMatchObject({ score: null, level: null });
  });

  it('is null when the assessment is not there', () => {
    const db = aWorkspace();
    done(createAssessment(db, { framework: pinnedFourPillar, organisation: { name: 'F' }, start: {}, actor: 'test' }));
    const [listed] = listAssessments(db);
    if (listed === undefined) throw new Error('there is no row');
    const id = AssessmentId.parse('00000000-0000-4000-8000-000000000000');
    expect(assessmentRow(db, { ...listed, id }, 'en')).toBeNull();
  });
});
