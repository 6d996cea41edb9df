import { detailsOf, isWaiting } from '../../../shared/assessment/agreedEntry.ts';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { Letter } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { gatherAnswers } from '../../../shared/scoring/answers.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { QuestionResult, QuestionState, Score } from '../../../shared/scoring/result.ts';
import { frequencyScale } from '../../../shared/scoring/scale.ts';
import { tally } from '../../../shared/scoring/tally.ts';
import { widestFirst } from '../../../shared/workshop/discuss.ts';
import { type Item, isScored } from './item.ts';
import { isUnconfirmed } from './lastTime.ts';

/** Where a question stands: what its tile shows and what the filters ask for. */
export interface ItemState {
  readonly state: QuestionState;
  /** 1-5, a letter, or a symptom's frequency 0-3; null unless answered. */
  readonly level: number | Letter | null;
  readonly isFlagged: boolean;
  readonly hasNote: boolean;
  readonly isBelowTarget: boolean;
  /** Something was said that waits for an answer. */
  readonly isWaiting: boolean;
  /** Open, and last time's answer waits to be confirmed. */
  readonly isUnconfirmed: boolean;
  /** Voices that lie apart (method 7.7), and whether an answer was agreed on since; null where they do not. */
  readonly dispute: 'discuss' | 'contested' | 'settled' | null;
}

export type ItemStates = ReadonlyMap<QuestionId, ItemState>;

/** The state of every question. Scores come from the same scoring as every report; symptoms are tallied by the same rules. */
export function itemStates(items: readonly Item[], draft: Draft, score: Score): ItemStates {
  const results = questionResults(score);
  const noted = new Set<QuestionId>();
  const flagged = new Set<QuestionId>();
  for (const { question, note, flag } of draft.assessment.responses ?? []) {
    if (hasText(note)) noted.add(question);
    if (flag === true) flagged.add(question);
  }
  const symptoms = symptomAnswers(items, draft);
  const disputes = new Map(
    widestFirst(score).map(({ question, band, settled }) => [question, settled ? ('settled' as const) : band]),
  );
  return new Map(
    items.map((item) => {
      const details = detailsOf(draft, item.id);
      const result = results.get(item.id);
      const stands = symptoms.get(item.id) ?? { state: result?.state ?? 'open', level: result?.level ?? null };
      return [
        item.id,
        {
          ...stands,
          isFlagged: details.flag === true || flagged.has(item.id),
          hasNote: hasText(details.note) || noted.has(item.id),
          isBelowTarget: isBelowTarget(result),
          isWaiting: isWaiting(draft, item.id),
          isUnconfirmed: isUnconfirmed(draft, item, stands.state === 'open'),
          dispute: disputes.get(item.id) ?? null,
        },
      ];
    }),
  );
}

/** True where two states say the same of a question. */
export function isSameState(one: ItemState, other: ItemState): boolean {
  return (Object.keys(one) as (keyof ItemState)[]).every((name) => one[name] === other[name]);
}

function hasText(note: string | undefined): boolean {
  return note !== undefined && note.trim() !== '';
}

function isBelowTarget(result: QuestionResult | undefined): boolean {
  return result?.state === 'answered' && result.gap !== null && result.gap > 0;
}

function symptomAnswers(items: readonly Item[], draft: Draft): ReadonlyMap<string, Pick<ItemState, 'state' | 'level'>> {
  const ids = items.filter((item) => !isScored(item)).map((item) => item.id);
  const table = gatherAnswers(ids, draft.assessment);
  return new Map(
    ids.map((id, position) => {
      const { state, score } = tally(table, position, frequencyScale);
      return [id, { state, level: score === null ? null : Math.round(score) }];
    }),
  );
}
