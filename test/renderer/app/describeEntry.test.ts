import { describe, expect, it } from 'vitest';
import { describeEntry } from '../../../renderer/app/describeEntry.ts';
import { library, textsFor } from '../../../shared/frameworks/library.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';

const t = createTranslate('en');
const [pillars, ladder] = library.map((known) => textsFor(known, 'en'));
if (pillars === undefined || ladder === undefined) throw new Error('the library has changed');

describe('an entry in words', () => {
  it.each([null, undefined])('says that nothing is there: %s', (value) => {
    expect(describeEntry(value, pillars, t)).toBe(t('app.conflict.nothing'));
  });

  it('names the level of an answer, with its rationale and note', () => {
    const value = { question: 'R4', answer: 2, note: 'as said in the room', rationale: 'differs by region' };
    expect(describeEntry(value, pillars, t)).toBe('2 Emerging\ndiffers by region\nas said in the room');
    expect(describeEntry({ question: 'R4', answer: 2, note: '' }, pillars, t)).toBe('2 Emerging');
  });

  it('names the letter of a ladder, and leaves its frequencies as they are', () => {
    const shown = describeEntry({ question: '3.2', answer: 'P' }, ladder, t);
    expect(shown).toMatch(/^P \S+/);
    expect(describeEntry({ question: 'L2.1', answer: 3 }, ladder, t)).toBe('3');
    expect(describeEntry({ question: 'R4', answer: 'P' }, pillars, t)).toBe('P');
  });

  it('says "don’t know" and "not applicable" with the reason', () => {
    expect(describeEntry({ question: 'R4', answer: 'dont-know' }, pillars, t)).toBe(t('app.conflict.dontKnow'));
    const reason = 'billing is run by the parent company';
    expect(describeEntry({ question: 'T6', answer: { notApplicable: reason } }, pillars, t)).toContain(reason);
  });

  it('describes one person’s answer', () => {
    const value = { participant: 'p1', question: 'R4', answer: 4, confidence: 'high', note: 'weekly report' };
    expect(describeEntry(value, pillars, t)).toMatch(/^4 .+\nweekly report$/);
  });

  it('shows any other value as it is', () => {
    expect(describeEntry('Autumn review', pillars, t)).toBe('Autumn review');
    expect(describeEntry(4, pillars, t)).toBe('4');
    expect(describeEntry({ name: 'Fjord Analytics', employees: 140 }, pillars, t)).toBe(
      'name: Fjord Analytics\nemployees: 140',
    );
    expect(describeEntry({ capacityDays: [60, 100] }, pillars, t)).toBe('capacityDays: [60,100]');
  });

  it('shows the items of a list, not their positions alone', () => {
    const decisions = [{ text: 'Name an owner', owner: 'CRO' }, { text: 'Buy nothing' }];
    const shown = describeEntry(decisions, pillars, t);
    expect(shown).toContain('Name an owner');
    expect(shown).toContain('Buy nothing');
    expect(describeEntry([], pillars, t)).toBe(t('app.conflict.nothing'));
  });
});
