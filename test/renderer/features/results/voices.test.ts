import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  alphaReading,
  countVoices,
  disputes,
  functionView,
} from '../../../../renderer/features/results/voices.ts';
import { anAgreed, aParticipant, aResponse } from '../../../builders/anAssessment.ts';
import { pillarView, voicesView } from './worked.ts';

describe('the function view', () => {
  it('has the mean of the functions with four voices, and names those with fewer', () => {
    const { framework, assessment, score } = voicesView();
    const view = functionView(framework, assessment, score);
    expect(view?.rows.map(({ name, voices, questions, guest }) => [name, voices, questions, guest])).toEqual([
      ['sales', 4, 28, false],
    ]);
    expect(view?.rows[0]?.mean).toBe(score.alignment.functions.sales);
    expect(view?.hidden).toEqual(['marketing', 'success', 'revops', 'finance']);
    expect(view?.spread).toBeNull();
    expect(view?.absent).toEqual([]);
  });

  it('names the functions that nobody spoke for', () => {
    const { assessment } = voicesView();
    const people = (assessment.participants ?? []).filter((person) => person.function !== 'marketing');
    const kept = new Set(people.map((person) => person.id));
    const responses = (assessment.responses ?? []).filter((response) => kept.has(response.participant));
    const without = voicesView({ participants: people, responses });
    expect(functionView(without.framework, without.assessment, without.score)?.absent).toEqual(['marketing']);
  });

  it('is not there for a single voice', () => {
    const { framework, assessment, score } = pillarView();
    expect(countVoices(assessment)).toBe(0);
    expect(functionView(framework, assessment, score)).toBeNull();
  });
});

describe('answers that lie apart', () => {
  it('come widest first', () => {
    const found = disputes(voicesView().score);
    expect(found.slice(0, 4).every((dispute) => dispute.band === 'contested')).toBe(true);
    expect(found.map((dispute) => dispute.consensus)).toEqual([...found.map((d) => d.consensus)].sort((a, b) => a - b));
  });

  it('go to the end once they are agreed', () => {
    const [widest] = disputes(voicesView().score);
    const settled = disputes(voicesView({ agreed: [anAgreed(widest?.question ?? '', 3)] }).score);
    expect(settled.at(-1)).toMatchObject({ question: widest?.question, settled: true });
  });
});

describe('agreement over all', () => {
  it('leads with the mean consensus of the shared questions', () => {
    const { framework, assessment, score } = voicesView();
    const agreement = agreementOf(framework, assessment, score);
    const shared = score.questions.flatMap(({ consensus }) => consensus ?? []);
    expect(agreement.consensus).toBeCloseTo(shared.reduce((sum, one) => sum + one, 0) / shared.length, 9);
    expect(agreement).toMatchObject({
      questions: shared.length,
      people: 9,
      noAlpha: null,
      alpha: score.alignment.alpha,
    });
  });

  it('says why there is no alpha', () => {
    const people = ['a', 'b', 'c'].map((id) => aParticipant(id, 'sales'));
    const reason = (names: readonly string[], questions: number, level: (index: number) => number) => {
      const asked = voicesView().score.questions.slice(0, questions);
      const responses = asked.flatMap(({ id }, index) => names.map((name) => aResponse(name, id, level(index))));
      const { framework, assessment, score } = voicesView({ participants: people, responses, agreed: [] });
      return agreementOf(framework, assessment, score).noAlpha;
    };
    expect(reason(['a', 'b'], 12, (index) => 1 + (index % 3))).toBe('people');
    expect(reason(['a', 'b', 'c'], 9, (index) => 1 + (index % 3))).toBe('questions');
    expect(reason(['a', 'b', 'c'], 12, () => 3)).toBe('no-variation');
    expect(reason(['a', 'b', 'c'], 12, (index) => 1 + (index % 3))).toBeNull();
  });
});

describe('alpha', () => {
  it('is read at 0.667 and 0.8', () => {
    expect([0.66, 0.667, 0.799, 0.8].map(alphaReading)).toEqual(['unreliable', 'tentative', 'tentative', 'reliable']);
  });
});
