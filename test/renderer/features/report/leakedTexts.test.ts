import { expect, it } from 'vitest';
import { hrefOfPlace } from '../../../../renderer/features/report/checks/hrefOfPlace.ts';
import { leakedTexts } from '../../../../renderer/features/report/export/leakedTexts.ts';
import { QuestionId } from '../../../../shared/base/ids.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { anAgreed, anAssessment } from '../../../builders/anAssessment.ts';

const t = createTranslate('en');

it('leads to where each text that leaked was typed', () => {
  const assessment = anAssessment({
    agreed: [anAgreed('R4', 3, { note: 'Between us.' })],
    parked: [{ text: 'Pay plans', visibility: 'consultant' }],
  });
  const [note, parked, gone] = leakedTexts(t, assessment, [
    t('report.trust.place.note', { id: 'R4' }),
    t('report.trust.place.parked'),
    t('report.trust.place.note', { id: 'P1' }),
  ]);
  expect(note?.place).toEqual({ kind: 'question', question: 'R4' });
  expect(parked?.place).toEqual({ kind: 'meeting', tab: 'parked' });
  expect(gone).toEqual({ name: 'note on P1', place: null });
  const question = QuestionId.parse('R4');
  expect(hrefOfPlace('a1', { kind: 'question', question }, 'P1')).toBe('#/a/a1/questions/R4');
  expect(hrefOfPlace('a1', { kind: 'meeting', tab: 'parked' }, 'P1')).toBe('#/a/a1/questions/P1?meeting=parked');
});
