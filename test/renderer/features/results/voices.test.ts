import { describe, expect, it } from 'vitest';
import { alphaReading, countVoices, disputes, functionView } from '../../../../renderer/features/results/voices.ts';
import { anAgreed } from '../../../builders/anAssessment.ts';
import { pillarView, voicesView } from './worked.ts';

describe('the function view', () => {
  it('has each function’s mean with its voices and questions, and the spread of the four', () => {
    const { framework, assessment, score } = voicesView();
    const view = functionView(framework, assessment, score);
    expect(view?.rows.map(({ name, voices, guest }) => [name, voices, guest])).toEqual([
      ['sales', 4, false],
      ['marketing', 1, false],
      ['success', 2, false],
      ['revops', 1, false],
      ['finance', 1, true],
    ]);
    expect(view?.rows.map((row) => row.questions)).toEqual([28, 21, 24, 24, 10]);
    expect(view?.spread).toBeCloseTo(score.alignment.spread ?? 0, 9);
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

describe('alpha', () => {
  it('is read at 0.667 and 0.8', () => {
    expect([0.66, 0.667, 0.799, 0.8].map(alphaReading)).toEqual(['unreliable', 'tentative', 'tentative', 'reliable']);
  });
});
