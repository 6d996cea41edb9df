/** A span of ISO days, both inclusive. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface TimelineItem extends Span {
  readonly id: string;
  /** ISO day; left out: none was set. */
  readonly due?: string;
}

export interface TimelineBar {
  readonly id: string;
  /** Percent of the axis, 0-100. */
  readonly start: number;
  readonly end: number;
  /** How far it is filled: to the day it is due, when that lies in its span, else to the end. */
  readonly filled: number;
  /** Where the due day stands, and how it lies to the span; null without one. */
  readonly due: { readonly at: number; readonly lies: 'before' | 'within' | 'after' } | null;
}

export interface PlanTimeline {
  readonly from: string;
  readonly to: string;
  /** Percent of the axis at which each wave begins and ends. */
  readonly waves: readonly { readonly start: number; readonly end: number }[];
  /** The first day of each month on the axis; every third month, or further apart, where there are many. */
  readonly months: readonly { readonly day: string; readonly at: number }[];
  readonly bars: readonly TimelineBar[];
}

const dayLength = 86_400_000;
const mostMonths = 12;
/** Percent of the axis behind which a month's name would not fit. */
const lastMonth = 95;
const day = (iso: string): number => Date.parse(iso) / dayLength;
const iso = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** Days of the first of each month after `from` up to `to`, `step` months apart. */
function monthStarts(from: string, to: string, step: number): readonly string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const starts: string[] = [];
  for (let index = month; ; index += step) {
    const start = iso(Date.UTC(year, index, 1) / dayLength);
    if (start > to) return starts;
    starts.push(start);
  }
}

/** Waves and actions on an axis of days that is true to scale, from the first wave's beginning to the last wave's end or the last due day. */
export function planTimeline(waves: readonly Span[], items: readonly TimelineItem[]): PlanTimeline {
  const spans = [...waves, ...items];
  const dues = items.flatMap(({ due }) => due ?? []);
  const from = [...spans.map((span) => span.from), ...dues].toSorted()[0] ?? '2000-01-01';
  const to = [...spans.map((span) => span.to), ...dues].toSorted().at(-1) ?? from;
  // An inclusive day takes its whole width.
  const whole = day(to) + 1 - day(from);
  const at = (moment: number): number => (100 * (moment - day(from))) / whole;
  const box = (span: Span) => ({ start: at(day(span.from)), end: at(day(span.to) + 1) });

  const barOf = (item: TimelineItem): TimelineBar => {
    const { start, end } = box(item);
    const { due } = item;
    if (due === undefined) return { id: item.id, start, end, filled: end, due: null };
    const lies = due < item.from ? 'before' : due > item.to ? 'after' : 'within';
    const dueAt = at(day(due) + 1);
    return { id: item.id, start, end, filled: lies === 'within' ? dueAt : end, due: { at: dueAt, lies } };
  };

  const all = monthStarts(from, to, 1);
  const step = all.length <= mostMonths ? 1 : 3 * Math.ceil(all.length / (3 * mostMonths));
  return {
    from,
    to,
    waves: waves.map(box),
    months: monthStarts(from, to, step)
      .map((start) => ({ day: start, at: at(day(start)) }))
      .filter((month) => month.at <= lastMonth),
    bars: items.map(barOf),
  };
}
