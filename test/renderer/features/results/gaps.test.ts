import { describe, expect, it } from 'vitest';
import { ladderGaps, pillarGaps } from '../../../../renderer/features/results/gaps.ts';
import { levelClauses, missingClauses } from '../../../../renderer/features/results/missingClauses.ts';
import { QuestionId } from '../../../../shared/base/ids.ts';
import { agreedOn, anAgreed } from '../../../builders/anAssessment.ts';
import { ladderView, pillarView } from './worked.ts';

describe('where the most work lies', () => {
  it('ranks by weighted gap, ties in framework order', () => {
    const gaps = pillarGaps(pillarView().score);
    expect(gaps).toHaveLength(9);
    expect(gaps.slice(0, 3).map(({ question, gap, weight, weighted }) => [question, gap, weight, weighted])).toEqual([
      ['R6', 1, 2, 2],
      ['I8', 2, 1, 2],
      ['I5', 1, 1.5, 1.5],
    ]);
    expect(gaps[1]).toMatchObject({ chosen: 1, next: 2 });
  });

  it('leaves out what reached its target, is unknown or does not apply', () => {
    const named = new Set(pillarGaps(pillarView().score).map((gap) => String(gap.question)));
    for (const id of ['P7', 'I6', 'I4', 'T6', 'R7']) expect(named.has(id)).toBe(false);
  });

  it('looks at the attained and the next stage of a ladder, gates counting 1.5', () => {
    const { framework, score } = ladderView();
    const gaps = ladderGaps(framework, score);
    expect(gaps[0]).toMatchObject({ question: '3.2', chosen: 'P', next: 'L', weight: 1.5 });
    expect(gaps[0]?.weighted).toBeCloseTo(1, 9);
    expect(gaps.every((gap) => gap.question.startsWith('2.') || gap.question.startsWith('3.'))).toBe(true);
  });

  it('looks at the first stage only while none is attained, and nowhere while nothing is answered', () => {
    const low = ladderView({ agreed: agreedOn({ '1.1': 'N', '2.1': 'P' }) });
    expect(ladderGaps(low.framework, low.score).map((gap) => gap.question)).toEqual(['1.1']);
    const empty = ladderView({ agreed: [] });
    expect(ladderGaps(empty.framework, empty.score)).toEqual([]);
  });
});

describe('missing clauses', () => {
  const missing = [
    { level: 3, clause: 2 },
    { level: 3, clause: 1 },
    { level: 4, clause: 1 },
    { level: 3, clause: 9 },
  ];
  const view = pillarView({ agreed: [anAgreed('R4', 2, { missing })] });

  it('are those of the level asked for, in the order of the description; one that does not exist is passed over', () => {
    const clauses = levelClauses(view.texts, QuestionId.parse('R4'), 3);
    expect(missingClauses(view.assessment, view.texts, QuestionId.parse('R4'), 3)).toEqual(clauses.slice(0, 2));
    expect(missingClauses(view.assessment, view.texts, QuestionId.parse('R4'), 2)).toEqual([]);
  });

  it('do not exist on a ladder', () => {
    const ladder = ladderView();
    expect(missingClauses(ladder.assessment, ladder.texts, QuestionId.parse('3.2'), 3)).toEqual([]);
    expect(levelClauses(ladder.texts, QuestionId.parse('3.2'), 'N')).toEqual(['No portal.']);
  });
});
