import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../renderer/features/questionnaire/item.ts';
import {
  filterCounts,
  filtersOf,
  firstItem,
  matches,
  neighbour,
  orderOf,
  placeOf,
} from '../../../../renderer/features/questionnaire/walk.ts';
import type { QuestionId } from '../../../../shared/base/ids.ts';
import { agreedOn, anAgreed, aParticipant, aResponse } from '../../../builders/anAssessment.ts';
import { aDraft, itemCalled, ladderEntry, pillarEntry, statesOf } from './aQuestionnaire.ts';

const items = itemsOf(pillarEntry);
const steps = itemsOf(ladderEntry);
const id = (text: string) => text as QuestionId;

describe('orderOf', () => {
  it('is the order of the framework, or key questions first with nothing lost', () => {
    expect(orderOf(items, false)).toBe(items);
    const first = orderOf(items, true);
    expect(first.slice(0, 9).map((item) => item.id)).toEqual(['P1', 'P4', 'R1', 'R4', 'T1', 'T5', 'I1', 'I2', 'P2']);
    expect(new Set(first)).toEqual(new Set(items));
  });
});

describe('filters', () => {
  const draft = aDraft(
    {
      agreed: [
        ...agreedOn({ P1: 4, P2: 1, P3: 'dont-know', P4: { notApplicable: 'parent company' } }),
        anAgreed('P5', 3, { flag: true, note: 'see file' }),
      ],
      targets: { [id('P1')]: 3, [id('P2')]: 3 },
      participants: [aParticipant('p1', 'sales')],
      responses: [aResponse('p1', 'P6', 3, { note: 'my view' })],
    },
    { facilitation: { waiting: { [id('R1')]: { note: 'before an answer' } } } },
  );
  const states = statesOf(pillarEntry, draft);
  const shown = (filter: Parameters<typeof matches>[0]) =>
    items.filter((item) => matches(filter, item, states)).map((item) => item.id);

  it('find what they name', () => {
    expect(shown('dont-know')).toEqual(['P3']);
    expect(shown('flagged')).toEqual(['P5']);
    expect(shown('notes')).toEqual(['P5', 'P6', 'R1']);
    expect(shown('below-target')).toEqual(['P2']);
    expect(shown('open')).toHaveLength(32 - 6);
  });

  it('count what they show', () => {
    const counts = filterCounts(filtersOf('pillars', { hasPrevious: false, hasVoices: false }), items, states);
    expect(Object.fromEntries(counts)).toEqual({
      all: 32,
      open: 26,
      'dont-know': 1,
      flagged: 1,
      notes: 3,
      'below-target': 1,
    });
  });

  it('keep what waits to be confirmed apart from what is open', () => {
    const previous = {
      name: 'Spring',
      answers: [
        { question: id('P1'), answer: 2 },
        { question: id('P2'), answer: 3 },
      ],
      actions: [],
    };
    const later = statesOf(pillarEntry, aDraft({ agreed: agreedOn({ P1: 4 }), previous }));
    const counts = filterCounts(filtersOf('pillars', { hasPrevious: true, hasVoices: false }), items, later);
    expect([counts.get('unconfirmed'), counts.get('open')]).toEqual([1, 30]);
    expect(matches('unconfirmed', itemCalled(pillarEntry, 'P2'), later)).toBe(true);
    expect(filtersOf('pillars', { hasPrevious: false, hasVoices: false })).not.toContain('unconfirmed');
  });

  it('find what voices lie apart on, and count what is not settled yet', () => {
    const responses = ['P1', 'P2'].flatMap((question) => [aResponse('p1', question, 1), aResponse('p2', question, 5)]);
    const participants = [aParticipant('p1', 'sales'), aParticipant('p2', 'revops')];
    const apart = statesOf(pillarEntry, aDraft({ participants, responses, agreed: agreedOn({ P1: 3 }) }));
    const counts = filterCounts(filtersOf('pillars', { hasPrevious: false, hasVoices: true }), items, apart);
    expect(counts.get('discuss')).toBe(1);
    expect(items.filter((item) => matches('discuss', item, apart)).map((item) => item.id)).toEqual(['P1', 'P2']);
    expect([apart.get(id('P1'))?.dispute, apart.get(id('P2'))?.dispute]).toEqual(['settled', 'contested']);
  });

  it('know gates and symptoms on a ladder, and count scored questions as all', () => {
    const counts = filterCounts(
      filtersOf('ladder', { hasPrevious: false, hasVoices: false }),
      steps,
      statesOf(ladderEntry, aDraft()),
    );
    expect(counts.get('all')).toBe(32);
    expect(counts.get('open')).toBe(32);
    expect(counts.get('gates')).toBe(12);
    expect(counts.get('symptoms')).toBe(9);
  });
});

describe('neighbour', () => {
  it('walks through what passes, also from a question that does not', () => {
    const isKey = (item: { readonly isKey: boolean }) => item.isKey;
    expect(neighbour(items, id('P2'), 'next', isKey)?.id).toBe('P4');
    expect(neighbour(items, id('P2'), 'previous', isKey)?.id).toBe('P1');
  });

  it('ends at the ends', () => {
    expect(neighbour(items, id('P1'), 'previous', () => true)).toBeNull();
    expect(neighbour(items, id('I8'), 'next', () => true)).toBeNull();
  });

  it('goes from the criteria of a stage on to its symptoms and then to the next stage', () => {
    expect(neighbour(steps, id('1.8'), 'next', () => true)?.id).toBe('L1.1');
    expect(neighbour(steps, id('L1.3'), 'next', () => true)?.id).toBe('2.1');
  });
});

describe('firstItem', () => {
  it('takes the first open question in the order of work, and the first of all when none is open', () => {
    const states = statesOf(pillarEntry, aDraft({ agreed: agreedOn({ P1: 2, P2: 'dont-know' }) }));
    expect(firstItem(items, states)?.id).toBe('P3');
    expect(firstItem(orderOf(items, true), states)?.id).toBe('P4');
    const all = Object.fromEntries(items.map((item) => [item.id, 3]));
    expect(firstItem(items, statesOf(pillarEntry, aDraft({ agreed: agreedOn(all) })))?.id).toBe('P1');
  });
});

describe('placeOf', () => {
  it('counts scored questions and symptoms apart', () => {
    expect(placeOf(steps, itemCalled(ladderEntry, '3.2'))).toEqual({ position: 0, count: 32 });
    const portal = steps.find((item) => item.id === '3.2');
    const sign = steps.find((item) => item.id === 'L2.1');
    expect(portal && placeOf(steps, portal)).toEqual({ position: 18, count: 32 });
    expect(sign && placeOf(steps, sign)).toEqual({ position: 4, count: 9 });
  });
});
