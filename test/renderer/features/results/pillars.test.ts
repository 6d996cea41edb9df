import { describe, expect, it } from 'vitest';
import { countStates } from '../../../../renderer/features/results/counts.ts';
import { overallRow, pillarRows, ruleWords } from '../../../../renderer/features/results/pillarRows.ts';
import { answersToLevels, answersToScore, resultFacts } from '../../../../renderer/features/results/resultFacts.ts';
import { sectionTarget } from '../../../../shared/explain/targetMeans.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { badStates } from '../../../builders/badStates.ts';
import { pillarView, t, voicesView } from './worked.ts';

const first = (count: number) => pillarView({ agreed: (pillarView().assessment.agreed ?? []).slice(0, count) });
const facts = (view = pillarView()) =>
  resultFacts(t, view).map(({ lead, strong, text }) =>
    [lead, strong, text].filter((part) => part !== undefined).join(' '),
  );

describe('the facts of a result', () => {
  it('say how complete, which range, how sure and how balanced', () => {
    expect(facts()).toEqual([
      'Complete 30 of 31 answered, 1 not applicable',
      'Range 2.57–2.69 from one don’t know',
      'Confidence medium 0.60',
      'Balance 0.78',
    ]);
  });

  it('count what is contested, and call voices that cancel out no balance', () => {
    const contested = pillarView({ agreed: [], ...badStates.contested?.assessment });
    expect(facts(contested)).toEqual(['Complete 32 of 32 answered', '32 contested', 'Confidence low 0.40']);
    expect(facts(voicesView())).toContain('4 contested');
  });

  it('say only what is known of an incomplete one', () => {
    expect(facts(first(20))).toEqual(['Incomplete 20 of 32 answered', '2 of 4 pillars have a score']);
    expect(answersToLevels(countStates(first(20).score))).toBe(6);
  });

  it('count what is missing in words', () => {
    expect(facts(first(30))[1]).toMatch(/from one don’t know and two open questions$/);
  });
});

describe('the table of pillars', () => {
  it('shows score, range, target and distance', () => {
    const rows = pillarRows(t, pillarView());
    expect(rows.map(({ words }) => [words.score, words.range, words.target, words.distance])).toEqual([
      ['2.50', '–', '2.88', '2 answers to level 3'],
      ['2.78', '–', '3.00', '1 answer to level 3'],
      ['3.00', '–', '3.00', '1 answer to level 3'],
      ['2.13', '2.00–2.47', '2.76', '4 answers to level 3'],
    ]);
    expect(rows[3]?.words.bar).toBe('Score 2.13, range 2.00–2.47, target 2.76');
    expect(overallRow(t, pillarView())?.words).toMatchObject({ score: '2.60', distance: '8 answers to level 3' });
  });

  it('shows no target under the score: its answers are met, or some are still below', () => {
    const agreed = (pillarView().assessment.agreed ?? []).map((entry) =>
      entry.question.startsWith('P') ? { ...entry, answer: 4 as const } : entry,
    );
    const low = Object.fromEntries(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'].map((id) => [id, 2]));
    const [met] = pillarRows(t, pillarView({ agreed, targets: low }));
    expect(met).toMatchObject({ target: null, words: { score: '4.00', target: 'met', bar: 'Score 4.00' } });
    const [below] = pillarRows(
      t,
      pillarView({ agreed, targets: Object.fromEntries([...Object.entries(low), ['P1', 5]]) }),
    );
    expect(below).toMatchObject({ target: null, words: { target: '1 below' } });
  });

  it('shows no number where there is none', () => {
    const rows = pillarRows(t, first(20));
    expect(rows[2]).toMatchObject({ score: null, low: null, high: null, target: null, level: null });
    expect(rows[2]?.words).toMatchObject({ score: '–', range: '–', distance: '4 of 5 answers needed' });
    expect(overallRow(t, first(20))).toBeNull();
    expect(ruleWords(t, first(20))).toBe('There is no overall level until every pillar has enough answers for one.');
  });

  it('tells an absent pillar from one with too few answers', () => {
    const none =
      pillarView().framework.sections[0]?.questions.map(({ id }) => [id, { notApplicable: 'not ours' }]) ?? [];
    const view = pillarView({ agreed: agreedOn({ ...Object.fromEntries(none), R1: 3 }) });
    expect(pillarRows(t, view)[0]?.words.distance).toBe('not applicable');
    expect(pillarRows(t, view)[1]?.words.distance).toBe('1 of 5 answers needed');
    expect(answersToScore(3)).toBe(2);
  });

  it('names the lowest pillar and the plain rule', () => {
    expect(ruleWords(t, pillarView())).toBe(
      'Lowest of four: Insights. Level 3 asks for three quarters at 3, every key question at 3 and none below 2.',
    );
  });

  it('names every pillar that stands lowest, once one of them is ahead', () => {
    const agreed = pillarView().assessment.agreed ?? [];
    const raised = agreed.map((entry) => (entry.question === 'T5' ? { ...entry, answer: 3 as const } : entry));
    expect(ruleWords(t, pillarView({ agreed: raised }))).toMatch(/^Lowest of four: People, Process and Insights\./);
  });
});

describe('targets', () => {
  it('average the targets with the weights of the score', () => {
    const view = pillarView();
    const [people] = view.framework.sections;
    expect(people === undefined ? null : sectionTarget(people, view.score)).toBeCloseTo(2.875, 9);
  });
});
