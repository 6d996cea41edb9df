import { type Answer, Letters } from '../../assessment/schema.ts';
import type { Entry, Report } from '../reportContext.ts';
import { counted } from '../words.ts';

/** What one round of voices said about a question: how many said what, and never who. */
export interface Round {
  /** From the lowest to the highest answer. */
  readonly counts: readonly { readonly sign: string; readonly count: number }[];
  /** Who could not say, or said that it does not apply. */
  readonly others: number;
}

/** The rounds of a question, the one that counts last; none without voices. */
export function roundsOf(entry: Entry): readonly Round[] {
  if (entry.responses.length === 0) return [];
  const isAgain = entry.responses.some(({ firstVote }) => firstVote !== undefined);
  const first = entry.responses.flatMap(({ firstVote }) => (firstVote === undefined ? [] : [firstVote]));
  const counts = roundOf(entry.responses.map(({ answer }) => answer));
  return isAgain ? [roundOf(first), counts] : [counts];
}

function roundOf(answers: readonly Answer[]): Round {
  const signs = ['1', '2', '3', '4', '5', ...Letters];
  const said = answers.map((answer) => (typeof answer === 'object' ? '' : String(answer)));
  const counts = signs.flatMap((sign) => {
    const count = said.filter((one) => one === sign).length;
    return count === 0 ? [] : [{ sign, count }];
  });
  return { counts, others: said.length - counts.reduce((sum, { count }) => sum + count, 0) };
}

/** "1–4, then 2–3"; "3" where all said the same; empty without a level. */
export function spreadWords({ t }: Report, rounds: readonly Round[]): string {
  const spans = rounds.flatMap(({ counts }) => {
    const low = counts[0]?.sign;
    const high = counts.at(-1)?.sign;
    if (low === undefined || high === undefined) return [];
    return [low === high ? low : t('report.minutes.span', { low, high })];
  });
  const [first = '', second] = spans;
  return second === undefined ? first : t('report.minutes.twoRounds', { first, second });
}

/** "1 × 2, 3 × 3, 1 without a level": the round that counts. */
export function countWords({ t }: Report, rounds: readonly Round[]): string {
  const last = rounds.at(-1);
  if (last === undefined) return '';
  const parts = last.counts.map(({ sign, count }) => t('report.minutes.times', { count, sign }));
  const others = last.others === 0 ? [] : [counted(t, 'report.minutes.without', last.others)];
  return [...parts, ...others].join(t('report.format.comma'));
}
