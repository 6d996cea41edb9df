import { describe, expect, it } from 'vitest';
import {
  groupName,
  noGapsWords,
  rankingWords,
  towardWords,
  viewsOf,
} from '../../../../renderer/features/results/gapWords.ts';
import { asksForTheTop, steps } from '../../../../renderer/features/results/targetWords.ts';
import type { GoalId, QuestionId } from '../../../../shared/base/ids.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { ladderView, pillarView, renewalsView, sixElementView, t } from './worked.ts';

const allIds = pillarView().framework.sections.flatMap(({ questions }) => questions.map(({ id }) => id));

describe('what a template would do, in words', () => {
  it('puts the most frequent step first and counts what is too long', () => {
    const moved = [
      { question: 'I8' as QuestionId, from: 3, to: 2 },
      ...allIds.slice(0, 16).map((question) => ({ question, from: 3, to: 4 })),
    ];
    const [first, second] = steps(t, moved);
    expect(first?.step).toBe('3 → 4');
    expect(first?.questions).toMatch(/^P1, P2, .*and 2 more$/);
    expect(second).toEqual({ step: '3 → 2', questions: 'I8' });
  });

  it('advises against the top level only where it is asked of many who are not there', () => {
    expect(asksForTheTop(pillarView().score)).toBe(false);
    const moved = allIds.map((question) => ({ question, from: 3, to: 5 }));
    expect(asksForTheTop(pillarView().score, moved)).toBe(true);
    const there = pillarView({ agreed: agreedOn(Object.fromEntries(allIds.map((id) => [id, 5]))), targets: {} });
    expect(asksForTheTop(there.score)).toBe(false);
  });
});

describe('gaps in words', () => {
  it('names groups of every kind', () => {
    const view = pillarView();
    expect(groupName(t, view, 'revops')).toBe('Revenue operations');
    expect(groupName(t, view, 'G6' as GoalId)).toBe('Grow revenue');
    expect(viewsOf(view)).toContain('goal');
    expect(viewsOf(ladderView())).not.toContain('goal');
  });

  it('says what is ranked, toward what, and why there is nothing', () => {
    expect(rankingWords(t, pillarView(), 9, false)).toBe(
      'Ranked by weighted gap to target · the three largest of nine',
    );
    expect(rankingWords(t, pillarView(), 9, true)).toBe('Ranked by weighted gap to target · all nine');
    // Only where there are attributes does one count more.
    expect(rankingWords(t, renewalsView({}), 9, false)).toBe(
      'Ranked by distance to where it holds · the three largest of nine',
    );
    expect(rankingWords(t, sixElementView({}), 9, false)).toContain('an attribute counts 1.5');
    expect(towardWords(t, pillarView())).toBe('');
    expect(towardWords(t, ladderView({ settings: { aim: { level: 4 } } }))).toBe('Toward stage 4');
    expect(noGapsWords(t, pillarView({ agreed: [] }))).toBe('No answer yet, so no gap can be measured.');
    expect(noGapsWords(t, pillarView())).toBe('Every answered question has reached its target.');
  });
});
