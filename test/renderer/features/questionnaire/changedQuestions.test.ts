import { describe, expect, it } from 'vitest';
import { changedQuestions } from '../../../../renderer/features/questionnaire/changedQuestions.ts';
import { itemsOf } from '../../../../renderer/features/questionnaire/item.ts';
import type { QuestionId } from '../../../../shared/base/ids.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { aDraft, pillarEntry } from './aQuestionnaire.ts';

describe('changedQuestions', () => {
  const items = itemsOf(pillarEntry);
  const R4 = 'R4' as QuestionId;

  it('finds changed answers, details that wait and targets, in the order of the framework', () => {
    const before = aDraft({ agreed: agreedOn({ R4: 2, P1: 3 }) });
    const after = aDraft(
      { agreed: agreedOn({ R4: 3, P1: 3 }), targets: { [R4]: 4, ['P2' as QuestionId]: 4 } },
      { facilitation: { waiting: { ['T1' as QuestionId]: { flag: true } } } },
    );
    expect(changedQuestions(items, before, after)).toEqual(['P2', 'R4', 'T1']);
  });

  it('finds nothing where the drafts say the same of every question', () => {
    const draft = aDraft({ agreed: agreedOn({ R4: 2 }) });
    expect(changedQuestions(items, draft, aDraft({ agreed: agreedOn({ R4: 2 }), summary: 'new' }))).toEqual([]);
  });
});
