import type { ActionEdit, Letter } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import type { FrameworkAction, Section } from '../frameworks/questions.ts';
import type { Question } from '../frameworks/structure.ts';
import type { Draft } from './draft.ts';
import { planningDays } from './effort.ts';
import { factorsOf, priorityOf, urgencyOf } from './priority.ts';

interface Step {
  readonly question: Question;
  readonly section: Section;
  readonly action: FrameworkAction;
  /** The step of the same question that must be finished first, where there is one. */
  readonly before: ActionId | undefined;
  readonly from: number | Letter;
  readonly to: number | Letter;
  readonly gap: number;
  readonly weight: number;
  readonly blocks: boolean;
  /** It blocks, and in a section that is among the weakest. */
  readonly blocksWeakest: boolean;
  readonly edit: ActionEdit | undefined;
}

/** The draft of a content action, with people's effort where they gave one. */
export function stepDraft({
  question,
  section,
  action,
  before,
  from,
  to,
  gap,
  weight,
  blocks,
  blocksWeakest,
  edit,
}: Step): Draft {
  const effort = edit?.effort ?? action.effort;
  const urgency = urgencyOf(blocks, blocksWeakest, edit);
  const factors = factorsOf({ gap, weight, impact: action.impact, urgency, effort, edit });
  return {
    id: action.id,
    step: { question: question.id, from, to },
    section: section.id,
    factors,
    priority: priorityOf(factors),
    effort,
    days: planningDays(effort),
    blocks,
    prerequisites: before === undefined ? action.prerequisites : [before, ...action.prerequisites],
    edit,
    part: null,
  };
}
