import type { Letter } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';

/** One way to change a criterion. */
export interface Raise<To = Letter> {
  readonly to: To;
  /** Effort and levels in one number, effort first: see {@link costOf}. */
  readonly cost: number;
  /** What it adds to the sum of (value - threshold) over the answered criteria. */
  readonly gain: number;
}

/** A criterion that can change, with its ways in ascending order of letter. */
export interface Choice<To = Letter> {
  readonly question: QuestionId;
  /** It must change: a gate that does not hold. */
  readonly forced: boolean;
  /** It has no answer yet, so a change adds one. */
  readonly unanswered: boolean;
  readonly raises: readonly Raise<To>[];
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

function highestGain({ raises }: Choice<unknown>): number {
  return raises.at(-1)?.gain ?? 0;
}

/** The fewest optional choices that meet the demand beside the forced ones, each raised as far as it goes; null when all do not. */
function fewestExtras(choices: readonly Choice<unknown>[], demand: Demand): number | null {
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

/** Every offer with one raise of `choice` added to one of `rest`, the best of them only. */
function extended(rest: readonly Offer[], choice: Choice<unknown>): readonly Offer[] {
  return bestOffers(
    choice.raises.flatMap(({ cost, gain }) =>
      rest.map((offer) => ({ cost: offer.cost + cost, gain: offer.gain + gain })),
    ),
  );
}

/** What is still to be chosen: so many optional choices, at least so many of the chosen ones unanswered so far. */
interface Open {
  readonly optional: number;
  readonly answers: number;
}

function afterTaking({ optional, answers }: Open, choice: Choice<unknown>): Open {
  return {
    optional: choice.forced ? optional : optional - 1,
    answers: choice.unanswered ? Math.max(0, answers - 1) : answers,
  };
}

/** What the choices from an index on can offer for what is still open; each case is worked out once. */
function offersOf(choices: readonly Choice<unknown>[]): (index: number, open: Open) => readonly Offer[] {
  const known = new Map<string, readonly Offer[]>();
  const offersFrom = (index: number, open: Open): readonly Offer[] => {
    const choice = choices[index];
    if (choice === undefined) return open.optional === 0 && open.answers === 0 ? [{ cost: 0, gain: 0 }] : [];
    if (open.optional < 0 || open.optional > choices.length - index) return [];
    const key = `${index} ${open.optional} ${open.answers}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const taken = extended(offersFrom(index + 1, afterTaking(open, choice)), choice);
    const best = choice.forced ? taken : bestOffers([...taken, ...offersFrom(index + 1, open)]);
    known.set(key, best);
    return best;
  };
  return offersFrom;
}

/** True when one of `left` with one of `right` costs no more than `budget` and gains more than `demanded`. */
function canMeet(left: readonly Offer[], right: readonly Offer[], budget: number, demanded: number): boolean {
  return left.some((a) => right.some((b) => a.cost + b.cost <= budget && isAtLeast(a.gain + b.gain, demanded)));
}

/** The set with the first ids among those that meet the demand within the budget. How far each one rises stays open. */
function firstSet<To>(
  choices: readonly Choice<To>[],
  start: Open,
  budget: number,
  demanded: number,
): readonly Choice<To>[] {
  const offersFrom = offersOf(choices);
  const chosen: Choice<To>[] = [];
  let open = start;
  let before: readonly Offer[] = [{ cost: 0, gain: 0 }];
  for (const [index, choice] of choices.entries()) {
    const taken = extended(before, choice);
    const next = afterTaking(open, choice);
    if (!choice.forced && !canMeet(taken, offersFrom(index + 1, next), budget, demanded)) continue;
    chosen.push(choice);
    before = taken;
    open = next;
  }
  return chosen;
}

/** How far each choice of a set rises within the budget; where that leaves a choice, the first ids rise furthest. */
function raisesOf<To>(set: readonly Choice<To>[], budget: number, demanded: number): ReadonlyMap<QuestionId, To> {
  const offersFrom = offersOf(set.map((choice) => ({ ...choice, forced: true, unanswered: false })));
  const letters = new Map<QuestionId, To>();
  let left = budget;
  let needed = demanded;
  for (const [index, choice] of set.entries()) {
    const rest = offersFrom(index + 1, { optional: 0, answers: 0 });
    const raise = choice.raises.findLast((candidate) => canMeet([candidate], rest, left, needed));
    if (raise === undefined) continue;
    letters.set(choice.question, raise.to);
    left -= raise.cost;
    needed -= raise.gain;
  }
  return letters;
}

/** Picks the smallest set of choices that meets the demand: fewest choices, then lowest cost, then ids; null when none does.
 * [Note: Unlock search] Gains add up, so for every number of choices still to make only the best gain per cost matters: that keeps the
 * exhaustive search polynomial. The ids are settled before the letters, since they rank before them. */
export function cheapestChoice<To>(
  unordered: readonly Choice<To>[],
  demand: Demand,
): ReadonlyMap<QuestionId, To> | null {
  const optional = fewestExtras(unordered, demand);
  if (optional === null) return null;
  const choices = [...unordered].sort((a, b) => (a.question < b.question ? -1 : 1));
  const open: Open = { optional, answers: Math.max(0, demand.answers) };
  const budget = offersOf(choices)(0, open).find((offer) => isAtLeast(offer.gain, demand.gain))?.cost;
  if (budget === undefined) return null;
  return raisesOf(firstSet(choices, open, budget, demand.gain), budget, demand.gain);
}
