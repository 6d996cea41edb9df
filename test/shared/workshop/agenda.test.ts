import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../shared/workshop/agenda.ts';
import { anAgreed, anAssessment } from '../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

describe('agendaOf', () => {
  it('shares the budget out by the questions of each section', () => {
    const agenda = agendaOf(fourPillar, anAssessment(), { minutes: 80 });
    expect(agenda.sections.map(({ id, minutes, questions }) => [id, minutes, questions.length])).toEqual(
      fourPillar.sections.map((section) => [section.id, 20, 8]),
    );
    expect(agenda).toMatchObject({ opening: 5, closing: 10, total: 95, secondsEach: 150, first: null, isSet: true });
  });

  it('takes key questions out of their sections when they go first', () => {
    const agenda = agendaOf(fourPillar, anAssessment(), { minutes: 64, keyQuestionsFirst: true });
    expect(agenda.first).toEqual({ questions: ['P1', 'P4', 'R1', 'R4', 'T1', 'T5', 'I1', 'I2'], minutes: 16 });
    expect(agenda.sections.map(({ minutes }) => minutes)).toEqual([12, 12, 12, 12]);
  });

  it('leaves out what does not apply, and takes the usual time when nobody set one', () => {
    const agreed = [
      anAgreed('P1', { notApplicable: 'parent' }),
      anAgreed('P2', { notApplicable: 'x' }),
      anAgreed('P2', 3),
    ];
    const agenda = agendaOf(fourPillar, anAssessment({ agreed }), null);
    expect(agenda.sections[0]?.questions).toEqual(['P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']);
    expect(agenda.isSet).toBe(false);
    const { from, to } = fourPillar.minutes;
    expect(agenda.total - agenda.opening - agenda.closing).toBe(Math.round((from + to) / 2));
  });

  it('always adds up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.boolean(), (minutes, keyQuestionsFirst) => {
        const agenda = agendaOf(revenueLadder, anAssessment(), { minutes, keyQuestionsFirst });
        const blocks = [...(agenda.first === null ? [] : [agenda.first]), ...agenda.sections];
        expect(blocks.reduce((sum, block) => sum + block.minutes, 0)).toBe(minutes);
        expect(blocks.flatMap(({ questions }) => questions)).toHaveLength(32);
        expect(agenda.total).toBe(minutes + agenda.opening + agenda.closing);
      }),
      { numRuns: 50 },
    );
  });
});
