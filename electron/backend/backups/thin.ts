import type { BackupReason } from '../../../shared/contract/backups.ts';
import { laterFirst } from '../database/backupFiles.ts';

/** What thinning looks at. */
export interface Thinned {
  readonly id: string;
  /** ISO 8601, by the clock of then. */
  readonly time: string;
  readonly seq: number;
  readonly bytes: number;
  readonly reason: BackupReason;
  /** A check since has found it damaged. */
  readonly isDamaged: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How much is kept. Of the last day everything, of the day before one every half hour, then the last of each of so many days, weeks and
 * months, the days counted with those two (Anki's scheme, reliability paper 2.5). */
const spans = { all: day, halfHours: 2 * day, days: 14, weeks: 10, months: 9 } as const;
/** So many are kept by their order alone, whatever the clock says. */
const newestKept = 8;
/** Copies made before the schema changed that stay besides. */
const migrationsKept = 3;
/** A clock may be set right by a little. */
const ahead = hour;

function dayOf(time: number): number {
  return Math.floor(time / day);
}

/** Labels of the spans that a backup may stand for, longest last. */
function labelsOf(time: number): readonly [string, string, string] {
  const month = new Date(time).toISOString().slice(0, 7);
  // The first day of 1970 was a Thursday.
  return [`day ${dayOf(time)}`, `week ${Math.floor((dayOf(time) + 3) / 7)}`, month];
}

/** The ones to keep of backups in order, latest state first. `from` is the moment that "the last day" counts back from. */
function keptOf(backups: readonly Thinned[], from: number): ReadonlySet<string> {
  const kept = new Set<string>();
  const seen = new Set<string>();
  const room: number[] = [spans.days, spans.weeks, spans.months];
  let halfHour: number | null = null;
  for (const { id, time } of backups) {
    const at = Date.parse(time);
    const age = from - at;
    if (age <= spans.all) kept.add(id);
    else if (age <= spans.halfHours && halfHour !== Math.floor(at / (30 * minute))) {
      halfHour = Math.floor(at / (30 * minute));
      kept.add(id);
    }
    // A label counts once. The recent ones use up labels too, so that spans lie behind each other.
    labelsOf(at).forEach((label, span) => {
      const left = room[span] ?? 0;
      if (seen.has(label) || left === 0) return;
      seen.add(label);
      room[span] = left - 1;
      kept.add(id);
    });
  }
  return kept;
}

/** Two groups that cannot push each other out: those whose time may be right, and those that come from the future. [Note: Clock jumps] */
function groupsOf(backups: readonly Thinned[], now: number): readonly (readonly Thinned[])[] {
  const isAhead = ({ time }: Thinned): boolean => Date.parse(time) > now + ahead;
  return [backups.filter((one) => !isAhead(one)), backups.filter(isAhead)];
}

/** Over the cap go first the damaged ones, then what is neither newest nor the last of its day, then the oldest. */
function overCap(kept: readonly Thinned[], safe: ReadonlySet<string>, cap: number): readonly string[] {
  const seen = new Set<number>();
  const lastOfDay = new Set<string>();
  for (const { id, time } of kept) {
    if (!seen.has(dayOf(Date.parse(time)))) lastOfDay.add(id);
    seen.add(dayOf(Date.parse(time)));
  }
  const rank = ({ id, isDamaged, reason }: Thinned): number => {
    if (isDamaged) return 0;
    if (reason === 'before-migration') return 3;
    return lastOfDay.has(id) ? 2 : 1;
  };
  const queue = kept.toReversed().filter(({ id }) => !safe.has(id));
  queue.sort((one, other) => rank(one) - rank(other));
  let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  const gone: string[] = [];
  for (const { id, bytes } of queue) {
    if (total <= cap) break;
    gone.push(id);
    total -= bytes;
  }
  return gone;
}

/** The backups to remove, by id. The newest one and the newest one that is not damaged always stay; together the others are at most `cap`
 * bytes with them, unless those two alone are more. Pure. */
export function backupsToRemove(all: readonly Thinned[], now: string, cap: number): readonly string[] {
  const ordered = all.toSorted(laterFirst);
  const good = ordered.filter(({ isDamaged }) => !isDamaged);
  const safe = new Set([ordered[0]?.id, good[0]?.id].filter((id) => id !== undefined));
  const kept = new Set<string>(safe);
  for (const group of groupsOf(good, Date.parse(now))) {
    // Counted from the newest of the group where that is older, so that nothing goes because somebody was away.
    const newest = Math.max(...group.map(({ time }) => Date.parse(time)));
    for (const id of keptOf(group, newest)) kept.add(id);
  }
  for (const { id } of good.slice(0, newestKept)) kept.add(id);
  for (const { id } of good.filter(({ reason }) => reason === 'before-migration').slice(0, migrationsKept))
    kept.add(id);
  // What is damaged may hold what nothing else has: only the cap takes it.
  for (const { id, isDamaged } of ordered) if (isDamaged) kept.add(id);
  const thinned = ordered.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const stay = ordered.filter(({ id }) => kept.has(id));
  return [...thinned, ...overCap(stay, safe, cap)];
}
