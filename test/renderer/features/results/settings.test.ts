import { describe, expect, it } from 'vitest';
import { notApplicable, notKnown, openQuestions } from '../../../../renderer/features/results/unanswered.ts';
import { weightsOf, withoutQuestion, withPolicy, withWeights } from '../../../../renderer/features/results/weights.ts';
import { weightsNote, weightsWords } from '../../../../renderer/features/results/weightWords.ts';
import { Settings } from '../../../../shared/assessment/schema.ts';
import { agreedOn, aParticipant, aResponse } from '../../../builders/anAssessment.ts';
import { pillarView, t } from './worked.ts';

describe('weights', () => {
  it('keep the other settings and write only what is not 1', () => {
    const settings = Settings.parse({ weights: { R6: 2, I5: 1.5 }, capacityDays: [60] });
    expect(withWeights(settings, { questions: { R6: 1, I5: 1.5 }, sections: { people: 0.5 } })).toEqual({
      capacityDays: [60],
      weights: { I5: 1.5 },
      sectionWeights: { people: 0.5 },
    });
  });

  it('leave nothing behind when all are 1', () => {
    expect(withWeights(Settings.parse({ weights: { R6: 2 } }), { questions: { R6: 1 }, sections: {} })).toBeNull();
    expect(weightsOf(Settings.parse({ weights: { R6: 1 } }))).toEqual({ questions: {}, sections: {} });
  });

  it('are named where they are few and counted where they are many', () => {
    expect(weightsWords(t, pillarView())).toBe('Weights: R6 2, I5 1.5, all others 1');
    expect(weightsWords(t, pillarView({ settings: {} }))).toBe('All weights 1');
    const weights = { P1: 2, P2: 2, P3: 2, P4: 2, P5: 2 };
    expect(weightsWords(t, pillarView({ settings: Settings.parse({ weights }) }))).toBe('5 weights are not 1');
  });

  it('of 1 by hand are kept where goals would weigh otherwise', () => {
    const goals = { G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 };
    const settings = Settings.parse({ goals, weights: { R6: 2 } });
    const next = withWeights(settings, { questions: { R6: 2, R5: 1 }, sections: {} });
    expect(next).toEqual({ goals, weights: { R6: 2, R5: 1 } });
    expect(weightsOf(next ?? undefined).questions).toEqual({ R6: 2, R5: 1 });
    expect(withoutQuestion(weightsOf(next ?? undefined), 'R6').questions).toEqual({ R5: 1 });
  });

  it('say that they come from goals, and which do not', () => {
    const goals = { G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 };
    const view = pillarView({ settings: Settings.parse({ goals, weights: { R6: 2 } }) });
    expect(weightsWords(t, view)).toBe('Weights from goals; by hand R6 2');
    expect(weightsWords(t, pillarView({ settings: Settings.parse({ goals }) }))).toBe('Weights from goals');
    const [by, hand] = weightsNote(t, view);
    expect(by).toMatch(/^Weighed by goals: Share data and decide together 1.8, Streamline processes across teams 1.5,/);
    expect(hand).toBe('By hand: R6 2.');
  });

  it('say nothing under the pillars while they change nothing that shows', () => {
    expect(weightsNote(t, pillarView())).toEqual([]);
    const heavy = Settings.parse({ weights: { I1: 0.5, I2: 2, I3: 2, I8: 0.5 } });
    expect(weightsNote(t, pillarView({ settings: heavy }))).toEqual(['Without weights: Insights 2.14.']);
  });
});

describe('the ladder policy', () => {
  it('is written only when it is not the usual one', () => {
    expect(withPolicy({ realisation: 0.5 }, 'lenient')).toEqual({ realisation: 0.5, ladderPolicy: 'lenient' });
    expect(withPolicy({ ladderPolicy: 'lenient' }, 'strict')).toBeNull();
  });
});

describe('what has no level', () => {
  it('is listed with what it leaves uncertain', () => {
    const [insights, ...others] = notKnown(pillarView().score);
    expect(insights).toMatchObject({ section: 'insights', questions: ['I4'], alone: true });
    expect(insights?.range?.low).toBe(2);
    expect(insights?.range?.high).toBeCloseTo(2.470588, 5);
    expect(others).toEqual([]);
    expect(openQuestions(pillarView())).toEqual([]);
  });

  it('gives the reasons for what does not apply, from the agreed answer or from everybody’s last word', () => {
    const { assessment, score } = pillarView();
    expect(notApplicable(score, assessment)).toEqual([
      { question: 'T6', reasons: ['billing is run by the parent company'] },
    ]);
    const view = pillarView({
      agreed: agreedOn({ P1: 3 }),
      participants: ['a', 'b', 'c'].map((id) => aParticipant(id)),
      responses: [
        aResponse('a', 'T6', 3),
        aResponse('a', 'T6', { notApplicable: 'run elsewhere' }),
        aResponse('b', 'T6', { notApplicable: 'not ours' }),
        aResponse('c', 'T6', { notApplicable: 'not ours' }),
      ],
    });
    expect(notApplicable(view.score, view.assessment)[0]?.reasons).toEqual(['run elsewhere', 'not ours']);
  });

  it('has no range where the section has no score', () => {
    const view = pillarView({ agreed: agreedOn({ I4: 'dont-know' }) });
    expect(notKnown(view.score)[0]?.range).toBeNull();
  });
});
