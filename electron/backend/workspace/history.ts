import { z } from 'zod';
import type { EntryKey } from '../../../shared/assessment/change.ts';
import { Workflow } from '../../../shared/assessment/schema.ts';
import type { PastEntry } from '../../../shared/contract/cycles.ts';
import {
  type HistoryEvent,
  longestPastValue,
  mostPastEntries,
  SnapshotReason,
} from '../../../shared/contract/cycles.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { recordKey } from '../database/assessments.ts';
import { type LoggedEvent, newestEvents } from '../database/eventLog.ts';
import { isExportKey } from '../database/exportRecords.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { isSnapshotKey } from '../database/snapshots.ts';
import { isNoEntry } from './entriesAt.ts';

const page = 500;

const Recorded = z.object({ workflow: Workflow });
const Kept = z.object({ seq: z.int(), name: z.string().default(''), reason: SnapshotReason.catch('signed-off') });
const Exported = z.object({ name: z.string() });
const Facts = z.object({ moment: z.int().nullable().catch(null) });

/** One for each entry, from what it was before the event's first patch of it to what it was after the last. */
function entriesOf(patches: readonly Patch[]): readonly PastEntry[] {
  const entries = new Map<EntryKey, { readonly before: unknown; after: unknown }>();
  for (const { key, before, after } of patches) {
    const value = after.at(-1)?.value ?? null;
    const known = entries.get(key);
    if (known === undefined) entries.set(key, { before: before.at(-1)?.value ?? null, after: value });
    else known.after = value;
  }
  return [...entries].flatMap(([key, { before, after }]) => {
    const texts = [canonicalJson(before), canonicalJson(after)] as const;
    if (isNoEntry(key) || texts[0] === texts[1]) return [];
    const [first, last] = texts.map((text) =>
      text.length > longestPastValue ? null : z.json().parse(JSON.parse(text)),
    );
    const cut = texts.some((text) => text.length > longestPastValue);
    return [{ key, before: first ?? null, after: last ?? null, cut }];
  });
}

function afterOf(patches: readonly Patch[], isWanted: (key: string) => boolean): unknown {
  return patches.findLast(({ key }) => isWanted(key))?.after.at(-1)?.value;
}

function toHistoryEvent({ seq, time, actor, kind, patches, facts }: LoggedEvent): HistoryEvent {
  const recorded = Recorded.safeParse(kind === 'workflow' ? afterOf(patches ?? [], (key) => key === recordKey) : null);
  const kept = Kept.safeParse(afterOf(patches ?? [], isSnapshotKey));
  const exported = Exported.safeParse(afterOf(patches ?? [], isExportKey));
  const entries = entriesOf(patches ?? []);
  return {
    seq,
    at: time,
    actor,
    kind,
    purged: patches === null,
    entries: entries.slice(0, mostPastEntries),
    more: Math.max(0, entries.length - mostPastEntries),
    workflow: recorded.success ? recorded.data.workflow : null,
    snapshot: kept.success ? kept.data : null,
    exported: exported.success ? exported.data.name : null,
    moment: Facts.parse(facts).moment,
  };
}

export interface HistoryFilter {
  /** Only events before this one. */
  readonly above?: number;
  /** Only what happened to these entries. */
  readonly wants?: (key: EntryKey) => boolean;
}

/** The newest `limit` events of an assessment, newest first. */
export function history(
  db: ReadableDb,
  assessmentId: string,
  limit: number,
  { above, wants }: HistoryFilter = {},
): readonly HistoryEvent[] {
  const found: HistoryEvent[] = [];
  let from = above;
  while (found.length < limit) {
    const events = newestEvents(db, assessmentId, wants === undefined ? limit : page, from);
    for (const event of events) {
      if (found.length === limit) break;
      if (wants === undefined) found.push(toHistoryEvent(event));
      else if (event.patches?.some(({ key }) => wants(key)) === true) {
        const patches = event.patches.filter(({ key }) => wants(key));
        const past = toHistoryEvent({ ...event, patches });
        if (past.entries.length > 0) found.push(past);
      }
    }
    from = events.at(-1)?.seq;
    if (from === undefined || wants === undefined) break;
  }
  return found;
}

/** The entries that are about one question: the agreed answer, everybody's answers, the target. */
export function isAbout(question: string): (key: EntryKey) => boolean {
  return (key) => key === `agreed:${question}` || key === `target:${question}` || isResponse(key, question);
}

function isResponse(key: EntryKey, question: string): boolean {
  return key.startsWith('response:') && key.endsWith(`:${question}`);
}
