import type { TimelineBar } from './planTimeline.ts';

/** Something that needs others first, by the ids of their bars. */
export interface TimelineNeeds {
  readonly id: string;
  readonly needs: readonly string[];
}

/** What the line into one action does within one row of the timeline. */
export interface LinkPiece {
  /** The action that it leads to. */
  readonly to: string;
  /** Percent of the axis at which that action begins: the line runs upright before it. */
  readonly at: number;
  /** Its place among the lines that run there, 0-2, nearest first. */
  readonly track: number;
  /** Whether it crosses the row's upper and lower edge. */
  readonly top: boolean;
  readonly bottom: boolean;
  /** Percent at which it leaves the bar of what is needed; null in other rows. */
  readonly leaves: number | null;
  /** True in the row that it leads to. */
  readonly arrives: boolean;
  /** What is needed comes after what needs it. */
  readonly isAgainst: boolean;
}

/** More lines than this share their places: a row's margin holds no more. */
const mostTracks = 3;

/** Lines from the end of what is needed to the start of what needs it, cut into rows: rows are as high as their words, so nothing has to
 * be measured. All that one action needs joins in one line. `rows` are the ids from top to bottom, rows without a bar included. */
export function timelineLinks(
  rows: readonly string[],
  bars: readonly TimelineBar[],
  all: readonly TimelineNeeds[],
): ReadonlyMap<string, readonly LinkPiece[]> {
  const place = new Map(rows.map((id, index) => [id, index]));
  const barOf = new Map(bars.map((bar) => [bar.id, bar]));
  const lines = all.flatMap(({ id, needs }) => {
    const bar = barOf.get(id);
    const row = place.get(id);
    const sources = needs.flatMap((need) => {
      const source = barOf.get(need);
      const at = place.get(need);
      return source === undefined || at === undefined || need === id ? [] : [{ bar: source, row: at }];
    });
    if (bar === undefined || row === undefined || sources.length === 0) return [];
    const all = [row, ...sources.map((source) => source.row)];
    return [{ bar, row, sources, first: Math.min(...all), last: Math.max(...all) }];
  });

  const pieces = new Map<string, LinkPiece[]>();
  const taken: { readonly at: number; readonly track: number; readonly first: number; readonly last: number }[] = [];
  // Short lines first, so that they stay near what they lead to.
  for (const line of lines.toSorted((a, b) => a.last - a.first - (b.last - b.first))) {
    const { bar, sources, first, last } = line;
    const rivals = taken.filter((one) => one.at === bar.start && one.first <= last && one.last >= first);
    const free = [0, 1, 2].find((track) => rivals.every((one) => one.track !== track));
    const track = free ?? rivals.length % mostTracks;
    taken.push({ at: bar.start, track, first, last });
    const isAgainst = sources.some((source) => source.bar.start > bar.start);
    for (let row = first; row <= last; row += 1) {
      const id = rows[row];
      if (id === undefined) continue;
      const source = sources.find((one) => one.row === row);
      const piece: LinkPiece = {
        to: bar.id,
        at: bar.start,
        track,
        top: row > first,
        bottom: row < last,
        leaves: source === undefined ? null : leavesAt(source.bar, bar),
        arrives: row === line.row,
        isAgainst,
      };
      pieces.set(id, [...(pieces.get(id) ?? []), piece]);
    }
  }
  return pieces;
}

/** The end of what is needed; its start where that end lies behind the start of what needs it, as within one wave. */
function leavesAt(source: TimelineBar, target: TimelineBar): number {
  return source.end <= target.start ? source.end : source.start;
}
