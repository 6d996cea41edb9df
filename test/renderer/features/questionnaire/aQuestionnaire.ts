import { type Item, itemsOf } from '../../../../renderer/features/questionnaire/item.ts';
import { type ItemStates, itemStates } from '../../../../renderer/features/questionnaire/itemState.ts';
import type { Draft } from '../../../../shared/assessment/applyChange.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import fourPillar from '../../../../shared/frameworks/library/four-pillar/framework.json' with { type: 'json' };
import fourPillarTexts from '../../../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import renewals from '../../../../shared/frameworks/library/renewals/framework.json' with { type: 'json' };
import renewalsTexts from '../../../../shared/frameworks/library/renewals/texts.en.json' with { type: 'json' };
import ladder from '../../../../shared/frameworks/library/revenue-ladder/framework.json' with { type: 'json' };
import ladderTexts from '../../../../shared/frameworks/library/revenue-ladder/texts.en.json' with { type: 'json' };
import { Framework } from '../../../../shared/frameworks/structure.ts';
import { FrameworkTexts } from '../../../../shared/frameworks/texts.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { anAssessment } from '../../../builders/anAssessment.ts';

export const pillarEntry = { framework: Framework.parse(fourPillar), texts: FrameworkTexts.parse(fourPillarTexts) };
export const ladderEntry = { framework: Framework.parse(ladder), texts: FrameworkTexts.parse(ladderTexts) };
export const renewalsEntry = { framework: Framework.parse(renewals), texts: FrameworkTexts.parse(renewalsTexts) };

/** A draft of an assessment that says nothing but what is given. */
export function aDraft(assessment: Partial<Assessment> = {}, overrides: Partial<Draft> = {}): Draft {
  return { assessment: anAssessment(assessment), facilitation: null, report: null, ...overrides };
}

/** The state of every question of a draft. */
export function statesOf(entry: typeof pillarEntry, draft: Draft): ItemStates {
  return itemStates(itemsOf(entry), draft, score(entry.framework, draft.assessment));
}

/** One question of a questionnaire by id. */
export function itemCalled(entry: typeof pillarEntry, id: string): Item {
  const item = itemsOf(entry).find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`no question ${id}`);
  return item;
}
