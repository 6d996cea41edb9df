import type { QuestionId } from '../base/ids.ts';
import type { ConsensusBand, Score } from '../scoring/result.ts';

/** A question on which people are not of one mind. */
export interface Dispute {
  readonly question: QuestionId;
  readonly band: Exclude<ConsensusBand, 'agreed'>;
  /** 0-1. */
  readonly consensus: number;
  readonly respondents: number;
  /** True when an agreed answer has been stored since. */
  readonly settled: boolean;
}

/** Questions to discuss, widest first: by consensus, those that are alike in the order of the framework (method 7.7). */
export function widestFirst(score: Score): readonly Dispute[] {
  return score.questions
    .flatMap(({ id, band, consensus, respondents, source, state }) =>
      band === null || band === 'agreed' || consensus === null
        ? []
        : [
            {
              question: id,
              band,
              consensus,
              respondents,
              // "Don't know" and "not applicable" are agreed answers too; they have no score, hence no source.
              settled: source === 'agreed' || state !== 'answered',
            },
          ],
    )
    .toSorted((a, b) => a.consensus - b.consensus);
}

/** The walk through what was to be discussed when it began. Votes and agreed answers change what there is to discuss: a question that was in it
 * stays where it was, and one that turns up joins at the end, so that "next" never skips or repeats one. */
export function walkOn(begun: readonly QuestionId[], disputes: readonly Dispute[]): readonly QuestionId[] {
  const known = new Set(begun);
  return [...begun, ...disputes.map(({ question }) => question).filter((question) => !known.has(question))];
}
