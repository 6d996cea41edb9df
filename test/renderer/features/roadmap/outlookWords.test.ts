import { describe, expect, it } from 'vitest';
import { headline, outlookLines, underHeadline } from '../../../../renderer/features/roadmap/outlookWords.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { ladderPlan, pillarPlan } from './planned.ts';

describe('the headline', () => {
  it('says how many steps take the score where', () => {
    expect(headline(pillarPlan())).toBe('Nine actions in three waves take the score from 2.60 to 2.87');
  });

  it('names the stage that a ladder’s steps lead to', () => {
    expect(headline(ladderPlan())).toBe('Two actions in one wave towards stage 3, Subscription management');
  });

  it('says nothing of scores while there is none', () => {
    const view = pillarPlan([], { agreed: agreedOn({ P2: 2 }), targets: {} });
    expect(headline(view)).toBe('One action in one wave');
    expect(underHeadline(view)).toBe('A projection appears once 80 % of the questions are answered.');
  });

  it('says so when there is nothing to do but to find out', () => {
    expect(headline(pillarPlan([], { agreed: agreedOn({ I4: 'dont-know' }) }))).toBe(
      'No actions, but one thing to find out',
    );
    expect(headline(pillarPlan([], { agreed: agreedOn({ P1: 5 }), targets: {} }))).toBe(
      'Nothing to plan: every answered question is at its target',
    );
  });
});

describe('what becomes of the level', () => {
  it('is told with the exact reason', () => {
    expect(underHeadline(pillarPlan())).toBe(
      'Projection, if each step brings 0.8 of a level. The organisation stays at level 2: Insights would have 4 of 8 at level 3 where 6 are needed, and I4 is not known.',
    );
    expect(outlookLines(pillarPlan())).toEqual([
      'People, Process and Platform reach level 3 if every step fully succeeds.',
      'Insights would have 4 of 8 at level 3 where 6 are needed, and I4 is not known.',
    ]);
  });

  it('names the sections only when many are held back', () => {
    const little = pillarPlan([], { settings: { capacityDays: [15] } });
    expect(underHeadline(little)).toMatch(
      /stays at level 2: People, Process, Platform and Insights would still be held back\.$/,
    );
    expect(outlookLines(little)).toContain('In Process R4 would still be too low.');
  });

  it('rises when nothing is left in the way', () => {
    const ready = Object.fromEntries(
      pillarPlan().report.framework.sections.flatMap((section) => section.questions.map(({ id }) => [id, 3] as const)),
    );
    const view = pillarPlan([], { agreed: agreedOn({ ...ready, R4: 2 }), targets: {} });
    expect(underHeadline(view)).toBe(
      'Projection, if each step brings 0.8 of a level. If every step fully succeeds, the organisation attains level 3.',
    );
  });

  it('counts how much of the unlock list is planned', () => {
    expect(underHeadline(ladderPlan())).toMatch(/The one answer that unlocks stage 3 is in the plan\.$/);
    const none = ladderPlan({ settings: { capacityDays: [15] } });
    expect(outlookLines(none)).toEqual([]);
    const little = ladderPlan({ settings: { capacityDays: [5] } });
    expect(outlookLines(little)).toEqual([
      '3.2 Self-service portal must reach L and has no step in the plan that brings it there.',
    ]);
  });
});
