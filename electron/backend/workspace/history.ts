import type { EntryKey } from '../../../shared/assessment/change.ts';
import { newestEvents } from '../database/eventLog.ts';
import type { ReadableDb } from '../database/handle.ts';

/** One event of an assessment, as people look at it. */
export interface PastEvent {
  readonly seq: number;
  readonly time: string;
  readonly actor: string;
  readonly kind: string;
  /** What it did to each entry (`null`: not there). Empty for what changed no entry, or was purged. */
  readonly entries: readonly { readonly key: EntryKey; readonly before: unknown; readonly after: unknown }[];
}

/** The newest `limit` events of an assessment, newest first; with `above`, those before that event. */
export function history(db: ReadableDb, assessmentId: string, limit: number, above?: number): readonly PastEvent[] {
  return newestEvents(db, assessmentId, limit, above).map(({ seq, time, actor, kind, patches }) => ({
    seq,
    time,
    actor,
    kind,
    entries: (patches ?? []).map(({ key, before, after }) => ({
      key,
      before: before.at(-1)?.value ?? null,
      after: after.at(-1)?.value ?? null,
    })),
  }));
}
