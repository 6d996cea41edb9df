import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library } from '../../../../shared/frameworks/library.ts';
import {
  pickerQuestions,
  type Trigger,
  triggered,
  triggers,
} from '../../../../shared/frameworks/picker/pickerQuestions.ts';
import {
  besideThem,
  openQuestions,
  type Picked,
  suggest,
  suggestByTriggers,
} from '../../../../shared/frameworks/picker/suggest.ts';
import english from '../../../../shared/i18n/locales/en/create.json' with { type: 'json' };

const order = ['four-pillar', 'revenue-ladder', 'six-element', 'renewals'];

const anyPicked = fc.record(
  Object.fromEntries(pickerQuestions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((one) => one.id))])),
);

const renewing: Picked = {
  recurring: 'most',
  billing: 'none',
  team: 'middle',
  asking: 'success',
  time: 'short',
  data: 'good',
  worry: 'churn',
  before: 'first',
};

describe('the picker', () => {
  it('suggests two different questionnaires for any eight answers, each for an answer that was given', () => {
    fc.assert(
      fc.property(anyPicked, (picked) => {
        const suggested = suggest(picked, order);
        expect(new Set(suggested.map(({ framework }) => framework)).size).toBe(2);
        for (const { framework, question, answer } of suggested) {
          expect(picked[question]).toBe(answer);
          const chosen = pickerQuestions.find(({ id }) => id === question)?.answers.find(({ id }) => id === answer);
          expect(Object.keys(chosen?.points ?? {})).toContain(framework);
        }
      }),
    );
  });

  it('names the Phase Scorecard beside them where figures are at hand, once every question is answered', () => {
    expect(besideThem({ ...renewing, data: 'good' })).toBe('good');
    expect(besideThem({ ...renewing, data: 'some' })).toBe('some');
    expect(besideThem({ ...renewing, data: 'none' })).toBeNull();
    expect(besideThem({ data: 'good' })).toBeNull();
    const words: Readonly<Record<string, string>> = english.picker.beside;
    for (const answer of ['some', 'good']) expect(words[answer]).toContain('Phase scorecard');
  });

  it('leads those who renew to renewals, for the answer that speaks most for it', () => {
    expect(suggest(renewing, order)[0]).toEqual({ framework: 'renewals', question: 'worry', answer: 'churn' });
  });

  it('leads those whose invoices fail to the ladder, and those whose numbers differ to the pillars', () => {
    const failing = { ...renewing, billing: 'weekly', asking: 'finance', worry: 'billing' };
    expect(suggest(failing, order)[0]?.framework).toBe('revenue-ladder');
    const differing = { ...renewing, recurring: 'little', asking: 'revops', time: 'long', worry: 'numbers' };
    expect(suggest(differing, order)[0]?.framework).toBe('four-pillar');
  });

  it('says nothing before the last question is answered', () => {
    const { before: _, ...open } = renewing;
    expect(openQuestions(open)).toBe(1);
    expect(suggest(open, order)).toEqual([]);
    expect(openQuestions({ ...open, before: 'never heard of' })).toBe(1);
  });

  it('settles ties by the order of the library, and suggests nothing that is not in it', () => {
    const tied: Picked = {
      recurring: 'half',
      billing: 'none',
      team: 'middle',
      asking: 'leadership',
      time: 'medium',
      data: 'some',
      worry: 'apart',
      before: 'first',
    };
    expect(suggest(tied, ['four-pillar', 'six-element']).map(({ framework }) => framework)).toHaveLength(2);
    const level = { ...tied, worry: 'numbers', before: 'repeat' };
    const pair = suggest(level, ['renewals', 'revenue-ladder']).map(({ framework }) => framework);
    const turned = suggest(level, ['revenue-ladder', 'renewals']).map(({ framework }) => framework);
    expect(pair).toEqual(['renewals', 'revenue-ladder']);
    expect(turned).toEqual(['revenue-ladder', 'renewals']);
    expect(suggest(renewing, ['renewals']).map(({ framework }) => framework)).toEqual(['renewals']);
  });

  it('gives points only to questionnaires of the library', () => {
    const known = new Set<string>(library.map(({ framework }) => framework.id));
    const named = pickerQuestions.flatMap(({ answers }) => answers.flatMap(({ points }) => Object.keys(points)));
    expect([...new Set([...named, ...triggered])].filter((id) => !known.has(id))).toEqual([]);
  });

  it('has words for every question, answer, reason and sign', () => {
    const asked: Readonly<Record<string, { readonly answer: object; readonly because: object }>> =
      english.picker.question;
    expect(Object.keys(asked)).toEqual(pickerQuestions.map(({ id }) => id));
    for (const { id, answers } of pickerQuestions) {
      const ids = answers.map((one) => one.id);
      expect(Object.keys(asked[id]?.answer ?? {})).toEqual(ids);
      expect(Object.keys(asked[id]?.because ?? {})).toEqual(ids);
    }
    expect(Object.keys(english.picker.trigger)).toEqual([...triggers]);
  });
});

describe('the signs', () => {
  it('suggest pillars and ladder from three on', () => {
    const ticked = (count: number) => new Set<Trigger>(triggers.slice(0, count));
    expect(suggestByTriggers(ticked(2), order)).toEqual([]);
    expect(suggestByTriggers(ticked(3), order)).toEqual(['four-pillar', 'revenue-ladder']);
    expect(suggestByTriggers(ticked(7), ['revenue-ladder'])).toEqual(['revenue-ladder']);
  });
});
