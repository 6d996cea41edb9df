import { describe, expect, it } from 'vitest';
import { toPinned } from '../../../../electron/backend/database/frameworks.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { crosswalkOffers } from '../../../../electron/backend/procedures/crosswalk.ts';
import { createAssessment } from '../../../../electron/backend/workspace/createAssessment.ts';
import { importAssessment } from '../../../../electron/backend/workspace/importAssessment.ts';
import type { Assessment, Organisation } from '../../../../shared/assessment/schema.ts';
import { anAssessmentIn, aWorkspace, done, pinnedLadder } from '../../../builders/aWorkspace.ts';
import { manyQuestions } from '../../../builders/manyQuestions.ts';
import { theWorkedLadder } from '../../../builders/theExamples.ts';

const organisation = { name: 'Fjord Analytics' };
const without = toPinned(manyQuestions(8));

const ladderIn = (db: WritableDb, start: Omit<Assessment, 'organisation'> = {}, name = organisation.name) =>
  done(createAssessment(db, { framework: pinnedLadder, organisation: { name }, start, actor: 'test' }));

describe('crosswalkOffers', () => {
  it('is empty for an organisation with one assessment, or with several of one questionnaire', () => {
    const db = aWorkspace();
    const first = anAssessmentIn(db);
    anAssessmentIn(db, { title: 'Again' });
    ladderIn(db, {}, 'Delta Cables');
    expect(crosswalkOffers(db, first, 'en')).toEqual({ counterparts: [], unpaired: [] });
  });

  it('keeps apart two organisations of one name, as an import leaves them', () => {
    const db = aWorkspace();
    const first = anAssessmentIn(db);
    const { id, version } = pinnedLadder.framework;
    const bringIn = (facts: Organisation) => {
      const file = { head: { framework: { id, version } }, assessment: { ...theWorkedLadder, organisation: facts } };
      return done(importAssessment(db, { file, framework: pinnedLadder, actor: 'test' })).assessmentId;
    };
    const other = bringIn({ ...organisation, employees: 12 });
    expect(crosswalkOffers(db, first, 'en').counterparts).toEqual([]);
    expect(crosswalkOffers(db, other, 'en').counterparts).toEqual([]);
    const same = bringIn(organisation);
    expect(crosswalkOffers(db, first, 'en').counterparts.map(({ assessmentId }) => assessmentId)).toEqual([same]);
  });

  it('names an assessment whose questionnaire has nothing in common, and offers nothing from it', () => {
    const db = aWorkspace();
    const ladder = ladderIn(db);
    const start = { title: 'Long form', date: '2026-10-01' };
    const long = done(createAssessment(db, { framework: without, organisation, start, actor: 'test' }));
    expect(crosswalkOffers(db, ladder, 'en')).toEqual({
      counterparts: [],
      unpaired: [
        {
          assessmentId: long,
          title: 'Long form',
          date: '2026-10-01',
          framework: { id: 'many-questions', version: '1.0.0', shortTitle: 'Many questions', kind: 'pillars' },
        },
      ],
    });
  });

  it('goes by the day of the assessment, else by the day on which it was made, and stops after six', () => {
    const db = aWorkspace();
    const own = anAssessmentIn(db);
    const dates = ['2026-01-05', '2026-12-24', undefined, '2025-03-03', '2024-03-03', '2023-03-03', '2022-03-03'];
    for (const date of dates) ladderIn(db, date === undefined ? {} : { date });
    const { counterparts } = crosswalkOffers(db, own, 'en');
    expect(counterparts.map(({ date }) => date)).toEqual([
      '2026-12-24',
      '2026-11-02',
      '2026-01-05',
      '2025-03-03',
      '2024-03-03',
      '2023-03-03',
    ]);
    for (const { answers } of counterparts) expect(answers.every(({ answer }) => answer === null)).toBe(true);
  });
});
