import { describe, expect, it } from 'vitest';
import { cardFacts } from '../../../../renderer/features/roadmap/cardFacts.ts';
import type { RoadmapView } from '../../../../renderer/features/roadmap/roadmapView.ts';
import { waveHead } from '../../../../renderer/features/roadmap/waveHeads.ts';
import { Targets } from '../../../../shared/assessment/schema.ts';
import { ActionId } from '../../../../shared/base/ids.ts';
import { actionView } from '../../../../shared/report/planned.ts';
import { ladderPlan, pillarPlan } from './planned.ts';

function card(view: RoadmapView, id: string) {
  const [action] = actionView(view.report, ActionId.parse(id));
  if (action === undefined) throw new Error(`${id} is no candidate`);
  const facts = cardFacts(view.report, action);
  return { ...facts, facts: facts.facts.map(({ text, edited }) => (edited ? `${text} *` : text)) };
}

describe('a card', () => {
  it('says what the step costs and brings, and what it clears', () => {
    expect(card(pillarPlan(), 'I1-23')).toMatchObject({
      about: 'I1',
      priority: '3.00',
      facts: ['E2, 15 days', 'impact 4', 'quick win'],
      confidence: { text: 'confidence high', edited: true },
      owner: '',
      due: '',
      needs: '',
      clears: 'clears a key blocker',
    });
  });

  it('marks what a person changed', () => {
    expect(card(pillarPlan(), 'P3-23').facts[0]).toBe('E3, 40 days *');
    expect(card(pillarPlan([{ id: 'P3-23', effort: 2 }]), 'P3-23').facts[0]).toBe('E2, 15 days');
    expect(card(pillarPlan([{ id: 'R6-23', wave: 3, status: 'doing' }]), 'R6-23').marks).toEqual([
      'under way',
      'kept in wave 3',
    ]);
  });

  it('groups what it needs by the level that is needed', () => {
    expect(card(pillarPlan(), 'I5-23').needs).toBe('needs T5 and R6 at 3');
    expect(card(pillarPlan(), 'I8-12')).toMatchObject({ needs: 'needs T5 at 3', clears: 'lifts a floor breach' });
  });

  it('names what it needs and nothing plans', () => {
    const view = pillarPlan([], { targets: Targets.parse({ T5: 2 }) });
    expect(card(view, 'I5-23').needs).toBe('needs T5 at 3 (not planned) and R6 at 3');
  });

  it('knows discoveries and own actions', () => {
    const own = { title: 'Agree on one owner', section: 'people', days: 2.5, impact: 3, prerequisites: ['I1-23'] };
    const view = pillarPlan([
      { id: 'own-1', own },
      {
        id: 'own-2',
        owner: 'Ana',
        due: '2026-11-20',
        own: { ...own, title: 'Tell everybody', prerequisites: ['own-1'] },
      },
    ]);
    expect(card(view, 'own-1')).toMatchObject({ about: 'own action', needs: 'needs I1 at 3' });
    expect(card(view, 'own-1').facts[0]).toBe('2.5 days');
    expect(card(view, 'own-2')).toMatchObject({ needs: 'needs Agree on one owner', owner: 'Ana', due: '20 Nov 2026' });
    expect(card(view, 'D-revops')).toMatchObject({
      about: 'I4 not known',
      priority: '',
      confidence: null,
      facts: ['led by revenue operations', 'Insights', 'uses no capacity'],
    });
  });

  it('says which step of a ladder helps to unlock the next stage', () => {
    expect(card(ladderPlan(), '3.2-1').clears).toBe('helps to unlock stage 3');
    expect(card(ladderPlan(), '3.6-1').clears).toBe('');
  });
});

describe('the head of a wave', () => {
  const heads = (view: RoadmapView) => view.waves.map((wave) => waveHead(view, wave));

  it('has dates from the assessment’s day, load, and the projected score with its gain', () => {
    expect(heads(pillarPlan()).map(({ dates, projected, note }) => [dates, projected, note])).toEqual([
      ['days 0–30 · to 2 Dec 2026', '2.68', 'projected, +0.08'],
      ['days 31–90 · to 31 Jan 2027', '2.80', 'projected, +0.12'],
      ['days 91–180 · to 1 May 2027', '2.87', 'projected, +0.07'],
      ['days 181–365 · to 2 Nov 2027', '2.87', 'projected'],
    ]);
    expect(heads(pillarPlan()).map(({ load, rest }) => [load, rest])).toEqual([
      ['60 of 60 days planned', 'full'],
      ['85 of 100 days planned', '15 free'],
      ['80 of 100 days planned', '20 free'],
      ['0 of 100 days planned', '100 free'],
    ]);
  });

  it('counts from today without a day of its own', () => {
    const view = pillarPlan([], { date: undefined });
    expect(heads(view)[0]?.dates).toBe('days 0–30 · to 5 Dec 2026');
  });

  it('says when it holds too much or has nothing', () => {
    const view = pillarPlan([{ id: 'R6-23', wave: 1 }], { settings: { capacityDays: [30, 0] } });
    expect(heads(view).map(({ rest, over }) => [rest, over])).toEqual([
      ['10 over', true],
      ['no capacity', false],
    ]);
  });

  it('shows the next stage of a ladder', () => {
    expect(heads(ladderPlan())[0]).toMatchObject({ projected: '69.5 %', note: 'stage 3, projected, +7.6 points' });
    expect(heads(ladderPlan())[1]).toMatchObject({ projected: '69.5 %', note: 'stage 3, projected' });
  });
});
