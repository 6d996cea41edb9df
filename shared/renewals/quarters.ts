import { Quarter, type RenewalFigures } from '../assessment/renewalFigures.ts';

/** Most quarters that an assessment keeps. */
const most = 8;

/** The content paper asks for the revenue due in four quarters (1.10). */
const asked = 4;

function quarterAt(index: number): Quarter {
  return Quarter.parse(`${Math.floor(index / 4)}-Q${(index % 4) + 1}`);
}

/** The quarters that follow the one of an ISO day: "2026-11-02" and 2 make 2027-Q1 and 2027-Q2. */
export function quartersAfter(day: string, count: number): readonly Quarter[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const now = 4 * year + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, index) => quarterAt(now + 1 + index));
}

/** The quarters that a person is asked for, oldest first: those with an amount, and the next four from a day (ISO) as far as there is room. */
export function quartersToAsk({ due = [] }: RenewalFigures, day: string): readonly Quarter[] {
  const kept = due.map(({ quarter }) => quarter);
  const next = quartersAfter(day, asked).filter((quarter) => !kept.includes(quarter));
  return [...kept, ...next.slice(0, most - kept.length)].sort();
}
