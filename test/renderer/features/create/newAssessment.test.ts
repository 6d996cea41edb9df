import { describe, expect, it } from 'vitest';
import {
  blank,
  knownAs,
  type NewAssessment,
  named,
  withPerson,
  wrongIn,
} from '../../../../renderer/features/create/newAssessment.ts';
import type { Organisation } from '../../../../shared/assessment/schema.ts';

const fjord: Organisation = {
  name: 'Fjord Analytics',
  arrBand: '5-15M',
  employees: 120,
  salesMotion: 'mixed',
  currency: 'EUR',
};
const birch: Organisation = { name: 'Birch', currency: 'SEK' };
const known = [fjord, birch];
const aForm = (overrides: Partial<NewAssessment> = {}): NewAssessment => ({ ...blank, ...overrides });

describe('naming the organisation', () => {
  it('fills the facts of a known one', () => {
    expect(named(blank, 'Fjord Analytics', known)).toMatchObject({
      organisation: 'Fjord Analytics',
      arrBand: '5-15M',
      employees: '120',
      salesMotion: 'mixed',
      currency: 'EUR',
    });
  });

  it('knows it with spaces around, and not by a part of its name', () => {
    expect(knownAs(known, ' Birch ')).toBe(birch);
    expect(knownAs(known, 'Fjord')).toBeUndefined();
  });

  it('takes filled facts away with the name, and keeps every letter of it', () => {
    const left = named(named(blank, 'Fjord Analytics', known), 'Fjord Analytics ApS ', known);
    expect(left).toMatchObject({ organisation: 'Fjord Analytics ApS ', arrBand: '', employees: '', currency: '' });
  });

  it('exchanges the facts of one known organisation for those of another', () => {
    const birchNow = named(named(blank, 'Fjord Analytics', known), 'Birch', known);
    expect(birchNow).toMatchObject({ employees: '', currency: 'SEK' });
  });

  it('never overwrites a fact that was typed', () => {
    const typed = { ...named(blank, 'Fjord Analytics', known), employees: '150' };
    expect(named(typed, 'Birch', known)).toMatchObject({ employees: '150', currency: 'SEK' });
    expect(named(aForm({ currency: 'NOK' }), 'Fjord Analytics', known).currency).toBe('NOK');
  });
});

describe('who takes part', () => {
  it('gives every row a key of its own, also after one was removed', () => {
    const three = withPerson(withPerson(withPerson(blank)));
    const again = withPerson({ ...three, people: three.people.filter((person) => person.key !== 2) });
    expect(again.people.map((person) => person.key)).toEqual([1, 3, 4]);
  });
});

describe('what is wrong', () => {
  const choices = ['four-pillar@1.0.0'];

  it('asks for organisation and questionnaire only', () => {
    expect(wrongIn(blank, choices)).toEqual(['organisation', 'framework']);
    expect(wrongIn(aForm({ organisation: 'Fjord', framework: 'four-pillar@1.0.0' }), choices)).toEqual([]);
  });

  it('takes no name of spaces and no questionnaire that is not there', () => {
    expect(wrongIn(aForm({ organisation: ' \u3000', framework: 'gone@1.0.0' }), choices)).toEqual([
      'organisation',
      'framework',
    ]);
  });

  it.each([
    ['employees', '12x'],
    ['employees', '-1'],
    ['employees', '1.5'],
    ['employees', '100000001'],
    ['minutes', '0'],
    ['minutes', '10001'],
    ['minutes', 'an hour'],
  ] as const)('refuses %s of "%s"', (field, text) => {
    expect(wrongIn(aForm({ [field]: text }), choices)).toContain(field);
  });

  it.each([
    ['employees', '0'],
    ['employees', '1 200'],
    ['minutes', '10 000'],
  ] as const)('takes %s of "%s"', (field, text) => {
    expect(wrongIn(aForm({ [field]: text }), choices)).not.toContain(field);
  });

  it('asks for all 100 points once goals are to weigh, of a questionnaire that has goals', () => {
    const goals = ['G1', 'G2'];
    const form = aForm({ organisation: 'Fjord', framework: 'four-pillar@1.0.0', goals: { G1: 60 } });
    expect(wrongIn(form, choices, goals)).toEqual(['goals']);
    expect(wrongIn(form, choices)).toEqual([]);
    expect(wrongIn({ ...form, goals: { G1: 60, G2: 40 } }, choices, goals)).toEqual([]);
    expect(wrongIn({ ...form, goals: null }, choices, goals)).toEqual([]);
  });
});
