import type { Letter } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';

/** One way to change a criterion. */
export interface Raise {
  readonly to: Letter;
  /** Effort and levels in one number, effort first: see {@link costOf}. */
  readonly cost: number;
  /** What it adds to the sum of (value - threshold) over the answered criteria. */
  readonly gain: number;
}

/** A criterion that can change, with its ways in ascending order of letter. */
export interface Choice {
  readonly question: QuestionId;
  /** It must change: a gate that does not hold. */
  readonly forced: boolean;
  /** It has no answer yet, so a change adds one. */
  readonly unanswered: boolean;
  readonly raises: readonly Raise[];
}

/** What a set must bring. */
export interface Demand {
  /** How much the sum of gains must exceed. */
  readonly gain: number;
  /** How many unanswered criteria must become answered, at least. */
  readonly answers: number;
}

interface Offer {
  readonly cost: number;
  readonly gain: number;
}

/** Gains that differ by less come from floating sums. */
const tolerance = 1e-9;

/** Orders by effort bands, then by letters raised. */
export function costOf(effort: number, letters: number): number {
  return effort * 10_000 + letters;
}

function isAtLeast(gain: number, demanded: number): boolean {
  return gain > demanded + tolerance;
}

function highestGain({ raises }: Choice): number {
  return raises.at(-1)?.gain ?? 0;
}

/** The fewest optional choices that meet the demand beside the forced ones, each raised as far as it goes; null when all do not. */
function fewestExtras(choices: readonly Choice[], demand: Demand): number | null {
  let gain = 0;
  let answers = demand.answers;
  for (const choice of choices) {
    if (!choice.forced) continue;
    gain += highestGain(choice);
    if (choice.unanswered) answers -= 1;
  }
  const optional = choices.filter((choice) => !choice.forced).sort((a, b) => highestGain(b) - highestGain(a));
  const unanswered = optional.filter((choice) => choice.unanswered);
  if (answers > unanswered.length) return null;
  const needed = unanswered.slice(0, Math.max(0, answers));
  const rest = optional.filter((choice) => !needed.includes(choice));
  gain += needed.reduce((sum, choice) => sum + highestGain(choice), 0);
  let extras = needed.length;
  for (const choice of rest) {
    if (isAtLeast(gain, demand.gain)) break;
    gain += highestGain(choice);
    extras += 1;
  }
  return isAtLeast(gain, demand.gain) ? extras : null;
}

/** Keeps, of offers in any order, those that no cheaper one equals in gain; by ascending cost. */
function bestOffers(offers: Offer[]): readonly Offer[] {
  offers.sort((a, b) => a.cost - b.cost || b.gain - a.gain);
  let highest = Number.NEGATIVE_INFINITY;
  return offers.filter((offer) => {
    if (offer.gain <= highest) return false;
    highest = offer.gain;
    return true;
  });
}

/** Picks the smallest set of choices that meets the demand: fewest choices, then lowest cost, then ids; null when none does.
 * [Note: Unlock search] Gains add up, so for every number of choices still to make only the best gain per cost matters; this keeps the
 * exhaustive search polynomial. Walking in the order of ids and taking whatever still leads to the lowest cost gives the first set. */
export function cheapestChoice(unordered: readonly Choice[], demand: Demand): ReadonlyMap<QuestionId, Letter> | null {
  const extras = fewestExtras(unordered, demand);
  if (extras === null) return null;
  const choices = [...unordered].sort((a, b) => (a.question < b.question ? -1 : 1));

  const known = new Map<string, readonly Offer[]>();
  const offersFrom = (index: number, optional: number, answers: number): readonly Offer[] => {
    const choice = choices[index];
    if (choice === undefined) return optional === 0 && answers === 0 ? [{ cost: 0, gain: 0 }] : [];
    if (!choice.forced && optional > choices.length - index) return [];
    const key = `${index} ${optional} ${answers}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const offers: Offer[] = choice.forced ? [] : [...offersFrom(index + 1, optional, answers)];
    const optionalLeft = choice.forced ? optional : optional - 1;
    if (optionalLeft >= 0) {
      const rest = offersFrom(index + 1, optionalLeft, choice.unanswered ? Math.max(0, answers - 1) : answers);
      for (const { cost, gain } of choice.raises) {
        for (const offer of rest) offers.push({ cost: offer.cost + cost, gain: offer.gain + gain });
      }
    }
    const best = bestOffers(offers);
    known.set(key, best);
    return best;
  };

  const chosen = new Map<QuestionId, Letter>();
  let { answers, gain } = demand;
  answers = Math.max(0, answers);
  let optional = extras;
  let budget = offersFrom(0, optional, answers).find((offer) => isAtLeast(offer.gain, gain))?.cost;
  if (budget === undefined) return null;
  for (const [index, choice] of choices.entries()) {
    const optionalLeft = choice.forced ? optional : optional - 1;
    if (optionalLeft < 0) continue;
    const answersLeft = choice.unanswered ? Math.max(0, answers - 1) : answers;
    const rest = offersFrom(index + 1, optionalLeft, answersLeft);
    const left: number = budget;
    const raise = choice.raises.findLast(({ cost, gain: own }) =>
      rest.some((offer) => offer.cost + cost <= left && isAtLeast(offer.gain + own, gain)),
    );
    if (raise === undefined) continue;
    chosen.set(choice.question, raise.to);
    budget -= raise.cost;
    gain -= raise.gain;
    optional = optionalLeft;
    answers = answersLeft;
  }
  return chosen;
}
