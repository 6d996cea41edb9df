import { describe, expect, it } from 'vitest';
import { levelClauses, missingClauses } from '../../../../renderer/features/results/missingClauses.ts';
import { QuestionId } from '../../../../shared/base/ids.ts';
import { anAgreed } from '../../../builders/anAssessment.ts';
import { ladderView, pillarView } from './worked.ts';

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
