import type { Answer, NotApplicable } from '../assessment/schema.ts';
import { sentence } from '../report/words.ts';
import { isContested } from '../scoring/questionResults.ts';
import { type Case, type Entry, isLettered, sectionName } from './explainInput.ts';
import type { Entered, LeftOut, LeftOutReason } from './passport.ts';
import { scoreText } from './valueWords.ts';
import { questionWeight } from './weights.ts';

/** The questions that a number is about, each in exactly one of the two lists, in framework order. */
export interface AnswerLists {
  readonly entered: readonly Entered[];
  readonly leftOut: readonly LeftOut[];
}

/** Reasons beyond a missing answer. */
type Excluded = Extract<LeftOutReason, 'no-score' | 'not-heard' | 'one-voice' | 'function-silent'>;

interface Split {
  /** Why an answered question does not enter; null: it does. */
  readonly exclude?: (entry: Entry) => Excluded | null;
  /** Rules take a missing answer for the lowest. */
  readonly missingCountsLowest?: boolean;
}

function isNotApplicable(answer: Answer | undefined): answer is NotApplicable {
  return typeof answer === 'object';
}

/** Why a question does not apply, as people put it: the agreed reason, else each different one of the respondents. */
function reasonsAt({ table }: Case, position: number): readonly string[] {
  const agreed = table.agreed[position];
  if (agreed !== undefined) return isNotApplicable(agreed.answer) ? [agreed.answer.notApplicable] : [];
  const row = table.latest.slice(position * table.participants, (position + 1) * table.participants);
  const reasons = row.flatMap((response) =>
    isNotApplicable(response?.answer) ? [response.answer.notApplicable.trim()] : [],
  );
  return [...new Set(reasons)];
}

/** Why nothing counts at a place of the answer table, in words. */
export function missingText(c: Case, position: number, reason: Exclude<LeftOutReason, 'no-score'>): string {
  if (reason !== 'not-applicable') return c.t(`explain.leftOut.${reason}`);
  const reasons = reasonsAt(c, position);
  if (reasons.length === 0) return c.t('explain.leftOut.noReason');
  return c.t('explain.leftOut.not-applicable', { reason: reasons.map(sentence).join(' ') });
}

function reasonText(c: Case, { position, section }: Entry, reason: LeftOutReason): string {
  if (reason === 'no-score') return c.t('explain.leftOut.no-score', { section: sectionName(c, section.id) });
  return missingText(c, position, reason);
}

/** An answered question as it enters; null for one without a score. */
function enteredOf(c: Case, entry: Entry): Entered | null {
  const { id, name, result } = entry;
  if (result.score === null || result.source === null) return null;
  return {
    id,
    name,
    value: result.score,
    text: scoreText(c, entry, result.score),
    ...questionWeight(c, id),
    source: result.source,
    respondents: result.respondents,
    contested: isContested(result),
  };
}

function lowestOf(entry: Entry): LeftOut['countsAs'] {
  return isLettered(entry) ? 'N' : entry.scale.lowest;
}

/** Splits questions into those that enter a number and those that do not, each with its reason. */
export function answerLists(
  c: Case,
  entries: readonly Entry[],
  { exclude, missingCountsLowest = false }: Split = {},
): AnswerLists {
  const entered: Entered[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of entries) {
    const answer = enteredOf(c, entry);
    const excluded = exclude?.(entry) ?? null;
    if (answer !== null && excluded === null) {
      entered.push(answer);
      continue;
    }
    const { state } = entry.result;
    const reason = state === 'answered' ? (excluded ?? 'no-score') : state;
    const isMissing = reason === 'open' || reason === 'dont-know';
    const countsAs = isMissing && missingCountsLowest ? lowestOf(entry) : null;
    leftOut.push({ id: entry.id, name: entry.name, reason, text: reasonText(c, entry, reason), countsAs });
  }
  return { entered, leftOut };
}
