import { describe, expect, it } from 'vitest';
import {
  laterNotes,
  planCounts,
  settledTargets,
  warningNotes,
} from '../../../../renderer/features/roadmap/planNotes.ts';
import { pillarPlan, t } from './planned.ts';

const own = { title: 'Agree on one owner', section: 'people', days: 3, impact: 3 };

describe('what comes later', () => {
  it('has its reason in words, or in the person’s own', () => {
    const view = pillarPlan([{ id: 'P3-23', notNow: 'after the merger' }], { settings: { capacityDays: [30] } });
    const notes = laterNotes(view).map(({ action, words }) => [action.id, words]);
    expect(notes).toContainEqual(['P3-23', 'after the merger']);
    expect(notes).toContainEqual(['T5-23', 'larger than the capacity of any wave']);
    expect(notes).toContainEqual(['R4-23', 'waits for something that is not planned']);
  });

  it('has no step for targets that were set by hand and are reached', () => {
    expect(settledTargets(pillarPlan())).toEqual(['P7', 'I6', 'I7']);
  });
});

describe('warnings', () => {
  it('are silent about a plan that keeps all rules', () => {
    expect(warningNotes(pillarPlan())).toEqual([]);
  });

  it('name all actions of one kind at once and each wave by itself', () => {
    const view = pillarPlan(
      [
        { id: 'R6-23', wave: 1 },
        { id: 'P3-23', wave: 1, confidence: 0.5, effort: 3 },
        { id: 'own-1', own },
      ],
      { date: undefined },
    );
    const notes = warningNotes(view);
    expect(notes).toContain('R6 and P3 are kept in waves before what they need is finished.');
    expect(notes).toContain('Wave 1 holds more days than its capacity, because actions were kept in it.');
    expect(notes).toContain('P3 has low confidence: begin with a trial.');
    expect(notes).toContain('No metric tells whether “Agree on one owner” worked: name one to watch.');
    expect(notes).toContain('The assessment has no date, so the waves are counted from today.');
    expect(notes.some((note) => note.startsWith('Kept in wave'))).toBe(false);
  });

  it('has words for every code', () => {
    const codes = ['one-section', 'only-large', 'owner-limit', 'many-actions', 'fixed-wave'];
    for (const code of codes) expect(t(`roadmap.warning.${code}`, { count: 1 })).not.toBe(`roadmap.warning.${code}`);
  });
});

describe('the counts of the foot', () => {
  it('add up days, missing owners and estimates changed by hand', () => {
    expect(planCounts(pillarPlan([{ id: 'R6-23', owner: 'Ana' }]))).toEqual({
      planned: 225,
      capacity: 360,
      ownerless: 8,
      edited: 5,
    });
  });
});
