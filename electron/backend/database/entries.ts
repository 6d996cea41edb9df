import type { EntryKey } from '../../../shared/assessment/change.ts';
import type { Column, EntryTable } from './entryTable.ts';
import { listTable } from './entryTable.ts';
import { fieldTable } from './fieldTable.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { type Entry, goneAt, isGone, type Placed } from './placed.ts';
import { dropRemoval, putRemoval, readRemoval } from './removals.ts';

const answerDetails: readonly Column[] = [
  ['evidence', 'evidence', 'plain'],
  ['references', 'references', 'json'],
  ['note', 'note', 'plain'],
  ['visibility', 'visibility', 'plain'],
  ['flag', 'flag', 'flag'],
  ['readers', 'readers', 'json'],
];

const participants = listTable({
  table: 'participants',
  kind: 'participant',
  ids: ['participant'],
  columns: [
    ['participant', 'id', 'plain'],
    ['label', 'label', 'plain'],
    ['function', 'function', 'plain'],
  ],
});

const responses = listTable({
  table: 'responses',
  index: 'responses_by_key',
  kind: 'response',
  ids: ['participant', 'question'],
  columns: [
    ['participant', 'participant', 'plain'],
    ['question', 'question', 'plain'],
    ['answer', 'answer', 'json'],
    ['confidence', 'confidence', 'plain'],
    ...answerDetails,
    ['answered_at', 'answeredAt', 'plain'],
    ['first_vote', 'firstVote', 'json'],
  ],
});

const agreed = listTable({
  table: 'agreed',
  index: 'agreed_by_key',
  kind: 'agreed',
  ids: ['question'],
  columns: [
    ['question', 'question', 'plain'],
    ['answer', 'answer', 'json'],
    ['rationale', 'rationale', 'plain'],
    ...answerDetails,
    ['missing', 'missing', 'json'],
    ['dissent', 'dissent', 'plain'],
  ],
});

const targets = listTable({
  table: 'targets',
  kind: 'target',
  ids: ['question'],
  columns: [
    ['question', 'question', 'plain'],
    ['level', 'level', 'plain'],
  ],
  only: 'level',
});

const actions = listTable({
  table: 'actions',
  index: 'actions_by_key',
  kind: 'action',
  ids: ['action'],
  columns: [
    ['action', 'id', 'plain'],
    ['owner', 'owner', 'plain'],
    ['effort', 'effort', 'plain'],
    ['confidence', 'confidence', 'plain'],
    ['exposure', 'exposure', 'flag'],
    ['wave', 'wave', 'plain'],
    ['due', 'due', 'plain'],
    ['status', 'status', 'plain'],
    ['done_on', 'doneOn', 'plain'],
    ['note', 'note', 'plain'],
    ['not_now', 'notNow', 'plain'],
    ['own', 'own', 'json'],
    ['factors', 'factors', 'json'],
    ['factor_notes', 'factorNotes', 'json'],
    ['parts', 'parts', 'json'],
    ['metric', 'metric', 'plain'],
    ['check_on', 'checkOn', 'plain'],
    ['spend', 'spend', 'plain'],
    ['readers', 'readers', 'json'],
  ],
});

/** What an assessment says once; the rest are lists. */
export const fieldNames = [
  'title',
  'date',
  'summary',
  'decisions',
  'parked',
  'settings',
  'previous',
  'value',
  'words',
  'meetings',
  'comments',
  'steps',
  'files',
  'metrics',
  'roles',
  'scorecard',
  'renewals',
  'facilitation',
  'report',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** By the kind that an entry's key begins with. Participants stand before the responses that point at them. */
const tables: ReadonlyMap<string, EntryTable> = new Map([
  ...fieldNames.map((name) => [name, fieldTable(name)] as const),
  ['participant', participants],
  ['response', responses],
  ['agreed', agreed],
  ['target', targets],
  ['action', actions],
]);

function tableOf(key: EntryKey): { readonly table: EntryTable; readonly ids: readonly string[] } {
  const [kind = '', ...ids] = key.split(':');
  const table = tables.get(kind);
  if (table === undefined) throw new Error(`no entry is called ${kind}`);
  return { table, ids };
}

/** Every entry of an assessment but its organisation, lists in their order. */
export function storedEntries(db: ReadableDb, assessmentId: string): readonly Entry[] {
  return [...tables.values()].flatMap((table) => table.all(db, assessmentId));
}

/** The entries of one kind, in their order. */
export function entriesOfKind(db: ReadableDb, assessmentId: string, kind: string): readonly Entry[] {
  return tableOf(kind).table.all(db, assessmentId);
}

/** The rows of one entry in order, the last of which counts. One that is gone has the row that says so, one that never was has none. */
export function entryRows(db: ReadableDb, assessmentId: string, key: EntryKey): readonly Placed[] {
  const { table, ids } = tableOf(key);
  const rows = table.find(db, assessmentId, ids);
  if (rows.length > 0) return rows;
  const removed = readRemoval(db, assessmentId, key);
  return removed === 0 ? [] : [goneAt(removed)];
}

/** Takes an entry's rows from `before` to `after`. */
export function replaceRows(
  db: WritableDb,
  assessmentId: string,
  key: EntryKey,
  before: readonly Placed[],
  after: readonly Placed[],
): void {
  const { table, ids } = tableOf(key);
  for (const row of before) {
    if (after.some(({ position }) => position === row.position)) continue;
    if (isGone(row)) dropRemoval(db, assessmentId, key);
    else table.drop(db, assessmentId, row.position);
  }
  for (const row of after) {
    if (isGone(row)) putRemoval(db, assessmentId, key, row.revision);
    else table.put(db, assessmentId, ids, row);
  }
}

/** Where a new entry of this kind goes: after the last one of its list. */
export function nextPosition(db: ReadableDb, assessmentId: string, key: EntryKey): number {
  return tableOf(key).table.nextPosition(db, assessmentId);
}
