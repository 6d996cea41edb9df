import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../shared/workshop/agenda.ts';
import { neededFor } from '../../../shared/workshop/needed.ts';
import { anAgreed, anAssessment, aParticipant } from '../../builders/anAssessment.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const people = [aParticipant('a', 'sales'), aParticipant('b', 'finance'), aParticipant('c')];

describe('neededFor', () => {
  it('says which questions concern a function and who speaks for it', () => {
    const assessment = anAssessment({ participants: people });
    const needed = neededFor(fourPillar, assessment, agendaOf(fourPillar, assessment, null));
    const tagged = fourPillar.sections.flatMap(({ questions }) =>
      questions.filter((one) => one.functions.includes('sales')),
    );
    const sales = needed.functions.find(({ name }) => name === 'sales');
    expect(sales?.questions).toEqual(tagged.map((one) => one.id));
    expect(sales?.people.map((person) => person.id)).toEqual(['a']);
    expect(needed.functions.find(({ name }) => name === 'marketing')?.people).toEqual([]);
    expect(needed.unassigned.map((person) => person.id)).toEqual(['c']);
    expect(needed.blocks.map(({ section }) => section)).toEqual(fourPillar.sections.map(({ id }) => id));
  });

  it('lets people leave once nothing that is left concerns them', () => {
    const section = fourPillar.sections.at(-1);
    if (section === undefined) throw new Error('no section');
    // Everything that concerns finance in the last section does not apply.
    const agreed = section.questions
      .filter((one) => one.functions.includes('finance'))
      .map((one) => anAgreed(one.id, { notApplicable: 'parent' }));
    const assessment = anAssessment({ participants: people, agreed });
    const { blocks } = neededFor(fourPillar, assessment, agendaOf(fourPillar, assessment, null));
    expect(blocks.at(-1)?.mayLeave.map((person) => person.id)).toEqual(['b']);
    expect(blocks[0]?.mayLeave).toEqual([]);
  });

  it('puts key questions first as a part of its own', () => {
    const assessment = anAssessment();
    const agenda = agendaOf(fourPillar, assessment, { keyQuestionsFirst: true });
    const [first] = neededFor(fourPillar, assessment, agenda).blocks;
    expect([first?.section, first?.questions.length]).toEqual([null, 8]);
  });
});
