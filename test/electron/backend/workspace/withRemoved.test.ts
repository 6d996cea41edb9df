import { expect, it } from 'vitest';
import { removeAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { withRemoved } from '../../../../electron/backend/workspace/withRemoved.ts';
import { anAssessmentIn, aWorkspace, done } from '../../../builders/aWorkspace.ts';

it('takes along what was taken off the lists, once nothing of its organisation is left on one', () => {
  const db = aWorkspace();
  const [first, second, gone] = [anAssessmentIn(db), anAssessmentIn(db), anAssessmentIn(db)];
  const otherGone = anAssessmentIn(db, {}, { name: 'Harbour' });
  for (const assessmentId of [gone, otherGone]) done(removeAssessment(db, { assessmentId, actor: 'test' }));

  expect(withRemoved(db, [first])).toEqual([first]);
  expect(withRemoved(db, [first, second])).toEqual([first, second, gone]);
  expect(withRemoved(db, [first, second, gone])).toEqual([first, second, gone]);
});
