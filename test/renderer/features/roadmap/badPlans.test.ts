import { describe, expect, it } from 'vitest';
import { headline, outlookLines, underHeadline } from '../../../../renderer/features/roadmap/outlookWords.ts';
import { laterGroups } from '../../../../renderer/features/roadmap/planNotes.ts';
import { roadmapView } from '../../../../renderer/features/roadmap/roadmapView.ts';
import { emptyWords, waveHead } from '../../../../renderer/features/roadmap/waveHeads.ts';
import { shippedBenchmarks } from '../../../../shared/metrics/benchmarks.ts';
import { actionView } from '../../../../shared/report/planned.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { ladderTexts, pillarTexts } from '../../../builders/aReport.ts';
import { badStates } from '../../../builders/badStates.ts';
import { fourPillar, revenueLadder } from '../../../builders/theFrameworks.ts';
import { pillarPlan, t } from './planned.ts';

function planOf(name: string) {
  const state = badStates[name];
  if (state === undefined) throw new Error(`no bad state ${name}`);
  const { assessment } = state;
  const [framework, texts] =
    state.framework === 'four-pillar' ? [fourPillar, pillarTexts] : [revenueLadder, ladderTexts];
  const source = {
    framework,
    texts,
    hash: 'sha256:0',
    benchmarks: shippedBenchmarks,
    assessment,
    score: score(framework, assessment),
  };
  return roadmapView(source, t, '2026-11-05');
}

const emptyWavesOf = (view: ReturnType<typeof planOf>) =>
  view.waves.filter(({ actions }) => actions.length === 0).map((wave) => emptyWords(view, wave));

describe('the headline of a plan without steps', () => {
  it('tells that nothing applies from that nothing is answered, known or left to do', () => {
    expect(headline(planOf('not-applicable'))).toBe('Nothing applies, so there is nothing to plan');
    expect(headline(planOf('not-applicable-ladder'))).toBe('Nothing applies, so there is nothing to plan');
    expect(headline(planOf('dont-know'))).toBe('No actions, but 32 questions to find out about');
    expect(headline(planOf('all-highest'))).toBe('Nothing to plan: every answered question is at its target');
    expect(headline(pillarPlan([], { agreed: [], targets: {} }))).toBe('Nothing to plan yet');
  });
});

describe('a plan of contested answers', () => {
  it('says under its headline that it rests on means', () => {
    expect(underHeadline(planOf('contested'))).toBe(
      '32 of 32 answers are contested, so this rests on means: agree on them first.',
    );
  });
});

describe('discoveries', () => {
  it('name the function that finds out', () => {
    const { report, plan } = planOf('dont-know');
    const titles = plan.candidates.flatMap(({ id }) => actionView(report, id).map(({ title }) => title));
    expect(titles).toContain('Sales: find out what nobody could say about 11 questions');
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('a plan for which no wave has capacity', () => {
  const view = planOf('no-capacity');

  it('says so once over all that waits', () => {
    const groups = laterGroups(view).map(({ words, notes }) => [words, notes.length]);
    expect(groups).toContainEqual(['no wave has capacity', 9]);
    expect(groups.flat()).not.toContain('larger than the capacity of any wave');
    expect(underHeadline(view)).toMatch(/^No wave has capacity:/);
  });

  it('projects nothing over waves without a step', () => {
    expect(view.waves.map((wave) => waveHead(view, wave).projected)).toEqual(['', '', '', '']);
  });
});

describe('empty waves', () => {
  it('say at length only once what they are for', () => {
    expect(emptyWavesOf(planOf('all-highest'))).toEqual([
      'Free. Assess again before anything is planned here: 60 days are open.',
      'Free: 100 days are open.',
      'Free: 100 days are open.',
      'Free: 100 days are open.',
    ]);
    expect(emptyWavesOf(planOf('no-capacity')).slice(1)).toEqual(
      Array.from({ length: emptyWavesOf(planOf('no-capacity')).length - 1 }, () => 'Nothing is planned here.'),
    );
  });
});

describe('what is missing for a stage', () => {
  it('is an answer where there is none, and counted in whole sentences', () => {
    const view = planOf('one-answer-ladder');
    expect(underHeadline(view)).toMatch(/Of the five answers that unlock stage 1, one is in the plan\.$/);
    expect(outlookLines(view)).toEqual([
      '1.2 Unaided payment has no answer yet: it must be at least L.',
      '1.3 Correct invoice on every charge has no answer yet: it must be at least L.',
      '1.4 Same-day view of failed charges has no answer yet: it must be at least L.',
      '1.5 Secure payment details has no answer yet: any answer will do.',
    ]);
  });
});
