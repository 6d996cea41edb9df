import { describe, expect, it } from 'vitest';
import { blank, type NewAssessment } from '../../../../renderer/features/create/newAssessment.ts';
import { participantsOf, startInput } from '../../../../renderer/features/create/startInput.ts';
import type { FrameworkEntry } from '../../../../shared/contract/frameworks.ts';
import { library, textsFor } from '../../../../shared/frameworks/library.ts';

const today = '2026-11-02';

function anEntry(): FrameworkEntry {
  const [first] = library;
  if (first === undefined) throw new Error('the library is empty');
  return { framework: first.framework, texts: textsFor(first, 'en'), hash: 'sha256:0' };
}

function started(overrides: Partial<NewAssessment>) {
  return startInput({ ...blank, organisation: ' Fjord Analytics ', ...overrides }, anEntry(), today);
}

describe('what is sent to start an assessment', () => {
  it('is the organisation, the questionnaire and today when nothing else was typed', () => {
    expect(started({})).toEqual({
      framework: { id: 'four-pillar', version: '1.0.0' },
      organisation: { name: 'Fjord Analytics' },
      date: today,
    });
  });

  it('takes the points of the goals, each with its number', () => {
    expect(started({ goals: { G4: 70, G6: 30 } })).toMatchObject({
      goals: { G1: 0, G2: 0, G3: 0, G4: 70, G5: 0, G6: 30 },
    });
    expect(started({ goals: null })).not.toHaveProperty('goals');
  });

  it('is everything that was typed', () => {
    const input = started({
      title: ' Autumn review ',
      date: '2026-12-24',
      arrBand: '5-15M',
      employees: '1 200',
      salesMotion: 'product-led',
      currency: 'EUR',
      minutes: '90',
      keyQuestionsFirst: true,
      people: [{ key: 7, label: 'Sales lead', function: 'sales' }],
    });
    expect(input).toEqual({
      framework: { id: 'four-pillar', version: '1.0.0' },
      organisation: {
        name: 'Fjord Analytics',
        arrBand: '5-15M',
        employees: 1200,
        salesMotion: 'product-led',
        currency: 'EUR',
      },
      title: 'Autumn review',
      date: '2026-12-24',
      participants: [{ id: 'p1', label: 'Sales lead', function: 'sales' }],
      facilitation: { minutes: 90, keyQuestionsFirst: true },
    });
  });

  it('has no date when the field was emptied, and keeps a staff of nobody', () => {
    const input = started({ date: '', employees: '0' });
    expect(input).not.toHaveProperty('date');
    expect(input.organisation.employees).toBe(0);
  });
});

describe('who takes part', () => {
  it('is numbered p1, p2 in the order of the rows, without those that say nothing', () => {
    expect(
      participantsOf([
        { key: 1, label: '', function: 'finance' },
        { key: 2, label: '  ', function: 'unassigned' },
        { key: 5, label: '財務部長', function: 'unassigned' },
      ]),
    ).toEqual([
      { id: 'p1', function: 'finance' },
      { id: 'p2', label: '財務部長', function: 'unassigned' },
    ]);
  });
});
