/** A day's place among days; whole days since 1970. */
function dayNumber(isoDay: string): number {
  return Math.round(Date.parse(`${isoDay.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

/** Days that never go back: what has no day of its own, or an earlier one than what came before it, stands beside that. */
function risingDays(days: readonly (string | null)[]): readonly number[] {
  const numbers = days.map((day) => (day === null ? Number.NaN : dayNumber(day)));
  let latest = numbers.find((number) => !Number.isNaN(number)) ?? 0;
  return numbers.map((number) => {
    latest = Number.isNaN(number) ? latest : Math.max(latest, number);
    return latest;
  });
}

/** Points side by side are at least this far apart, as long as half of the axis is left for time. */
const leastPitch = 28;

/** Where points stand on an axis of time from `from` to `to`, by their ISO days, oldest first; null: no day is known. Points of one day
 * stand side by side. When nothing but one day is known, they are equally far apart. A single point stands at the end. */
export function trendPlaces(days: readonly (string | null)[], from: number, to: number): readonly number[] {
  if (days.length < 2) return days.map(() => to);
  const numbers = risingDays(days);
  const [first = 0] = numbers;
  const span = (numbers.at(-1) ?? first) - first;
  const gaps = days.length - 1;
  const pitch = span === 0 ? (to - from) / gaps : Math.min(leastPitch, (to - from) / (2 * gaps));
  const time = to - from - pitch * gaps;
  return numbers.map((number, index) => from + pitch * index + (span === 0 ? 0 : (time * (number - first)) / span));
}

/** Which places have room for words of a width: the last one always, and from there back those that stay clear of the one after. */
export function placesWithRoom(places: readonly number[], width: number): ReadonlySet<number> {
  const found = new Set<number>();
  let next = Number.POSITIVE_INFINITY;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const place = places[index] ?? 0;
    if (next - place < width) continue;
    found.add(index);
    next = place;
  }
  return found;
}

/** The smallest room between two places, `most` where there are none side by side. */
export function leastGap(places: readonly number[], most: number): number {
  return Math.min(most, ...places.slice(1).map((place, index) => place - (places[index] ?? place)));
}
