import type { ReadableDb, WritableDb } from './handle.ts';
import { Entry, type Placed } from './placed.ts';
import { prepared } from './prepared.ts';

/** The rows of one kind of entry. `ids` are the parts of the entry's key after its kind. */
export interface EntryTable {
  all(db: ReadableDb, assessmentId: string): readonly Entry[];
  find(db: ReadableDb, assessmentId: string, ids: readonly string[]): readonly Placed[];
  put(db: WritableDb, assessmentId: string, ids: readonly string[], placed: Placed): void;
  drop(db: WritableDb, assessmentId: string, position: number): void;
  /** The place after the last one. */
  nextPosition(db: ReadableDb, assessmentId: string): number;
}

type Codec = 'plain' | 'flag' | 'json';
/** Column, property of the value, and how the one becomes the other. */
export type Column = readonly [column: string, property: string, codec: Codec];

export interface ListTable {
  readonly table: string;
  readonly kind: string;
  /** Columns that make up the key, in the key's order. */
  readonly ids: readonly string[];
  /** All columns but the assessment, the position and the revision. */
  readonly columns: readonly Column[];
  /** The index to find a key by. Without statistics SQLite takes a list for short and would rather walk through all of it. */
  readonly index?: string;
  /** The property that is the whole value, for entries that are not objects. */
  readonly only?: string;
}

type Stored = string | number | null;

function encode(codec: Codec, value: unknown): Stored {
  if (value === undefined) return null;
  if (codec === 'json') return JSON.stringify(value);
  if (codec === 'flag') return value === true ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError('only text and numbers are stored plainly');
}

function decode(codec: Codec, stored: unknown): unknown {
  if (codec === 'json') return JSON.parse(String(stored));
  return codec === 'flag' ? stored === 1 : stored;
}

/** The table of a list: rows in the order of `position`, found by key through an index. */
export function listTable({ table, kind, ids, columns, index, only }: ListTable): EntryTable {
  const names = ['revision', ...columns.map(([name]) => `"${name}"`)];
  const idAt = ids.map((id) => columns.findIndex(([name]) => name === id));
  // Setting a column of the key, even to what it was, would rewrite the index.
  const settable = names.filter((name) => !ids.some((id) => name === `"${id}"`));
  const read = `SELECT position, ${names.join(', ')} FROM ${table}`;
  const by = index === undefined ? '' : ` INDEXED BY ${index}`;
  const sql = {
    all: `${read} WHERE assessment_id = ? ORDER BY position`,
    // Asked to sort, SQLite would rather walk through the whole list.
    find: `${read}${by} WHERE assessment_id = ? AND ${ids.map((id) => `"${id}" = ?`).join(' AND ')}`,
    put: `INSERT INTO ${table} (assessment_id, position, ${names.join(', ')}) VALUES (?, ?${', ?'.repeat(names.length)})
      ON CONFLICT (assessment_id, position) DO UPDATE SET ${settable.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    drop: `DELETE FROM ${table} WHERE assessment_id = ? AND position = ?`,
    last: `SELECT max(position) FROM ${table} WHERE assessment_id = ?`,
  };

  function toEntry(row: unknown): Entry {
    if (!Array.isArray(row)) throw new TypeError('a raw row is a list');
    const value: Record<string, unknown> = {};
    columns.forEach(([, property, codec], index) => {
      const stored: unknown = row[index + 2];
      if (stored !== null) value[property] = decode(codec, stored);
    });
    const key = [kind, ...idAt.map((at) => row[at + 2])].join(':');
    return new Entry(key, Number(row[0]), Number(row[1]), only === undefined ? value : value[only]);
  }

  return {
    all: (db, assessmentId) => prepared(db, sql.all, 'raw').all(assessmentId).map(toEntry),
    find(db, assessmentId, key) {
      const rows = prepared(db, sql.find, 'raw')
        .all(assessmentId, ...key)
        .map(toEntry);
      return rows.length < 2 ? rows : rows.sort((one, other) => one.position - other.position);
    },
    put(db, assessmentId, key, { position, revision, value }) {
      const record = Object(only === undefined ? value : { [columns[0]?.[1] ?? '']: key[0], [only]: value });
      const stored = columns.map(([, property, codec]) => encode(codec, record[property]));
      // Stored under a name of its own, a value would be lost to its entry.
      if (!idAt.every((at, index) => stored[at] === key[index])) throw new Error('a value names another entry');
      prepared(db, sql.put).run(assessmentId, position, revision, ...stored);
    },
    drop(db, assessmentId, position) {
      prepared(db, sql.drop).run(assessmentId, position);
    },
    nextPosition(db, assessmentId) {
      const row = prepared(db, sql.last, 'raw').get(assessmentId);
      const last: unknown = Array.isArray(row) ? row[0] : null;
      return typeof last === 'number' ? last + 1 : 0;
    },
  };
}
