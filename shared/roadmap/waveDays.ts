/** Last day of waves 1 to 4, counted from the day of the assessment (method 8.4). */
const lastDays: readonly number[] = [30, 90, 180, 365];
/** The method dates four waves; each further one takes a quarter. */
const furtherDays = 91;

export interface WaveDays {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
}

function lastDay(number: number): number {
  return lastDays[number - 1] ?? 365 + (number - lastDays.length) * furtherDays;
}

function firstDay(number: number): number {
  return number === 1 ? 0 : lastDay(number - 1) + 1;
}

function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** When wave `number` (from 1) runs for an assessment of the ISO day `date`: days 0-30, 31-90, 91-180, 181-365, then quarters. */
export function waveDays(date: string, number: number): WaveDays {
  return { from: addDays(date, firstDay(number)), to: addDays(date, lastDay(number)) };
}

/** Working days of wave `number`: five in seven of the days between its ends, where the first wave begins on the day itself. */
function workingDays(number: number): number {
  const before = number === 1 ? 0 : lastDay(number - 1);
  return ((lastDay(number) - before) * 5) / 7;
}

/** Person-days that `people` bring into each of the first `waves` waves when they give `share` (0-1) of their time, in whole days: three
 * people at 20 % bring 13, 26, 39 and 79 (method 8.4). */
export function capacityOfPeople(people: number, share: number, waves: number): readonly number[] {
  return Array.from({ length: waves }, (_, i) => Math.round(people * share * workingDays(i + 1)));
}

/** How many people at `share` (over 0, up to 1) of their time the person-days of wave `number` stand for; not rounded. */
export function peopleOfCapacity(days: number, share: number, number: number): number {
  return days / (share * workingDays(number));
}
