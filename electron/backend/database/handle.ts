import type Database from 'better-sqlite3';
import type { Clock } from '../../../shared/base/time.ts';

declare const access: unique symbol;

/** A workspace that may be read. A function that takes this cannot be given the power to write. */
export type ReadableDb = Database.Database & { readonly [access]: 'read' | 'write' };
/** A workspace that may be written, inside `transaction(db, …)` only. */
export type WritableDb = Database.Database & { readonly [access]: 'write' };

/** `count` bytes that nobody can guess. */
export type Random = (count: number) => Uint8Array;

/** What a workspace is given besides its rows: where it is, what time it is, and chance. */
export interface Surroundings {
  readonly path: string;
  readonly clock: Clock;
  readonly random: Random;
}

const surroundings = new WeakMap<ReadableDb, Surroundings>();

/** Makes a raw connection a workspace that may be written. Called where a connection is opened and nowhere else. */
export function asWritable(sqlite: Database.Database, given: Surroundings): WritableDb {
  const db = sqlite as WritableDb;
  surroundings.set(db, given);
  return db;
}

/** Makes a raw connection a workspace that is only looked at. */
export function asReadable(sqlite: Database.Database): ReadableDb {
  return sqlite as ReadableDb;
}

/** The clock, chance and path that the workspace was opened with. */
export function surroundingsOf(db: WritableDb): Surroundings {
  const found = surroundings.get(db);
  if (found === undefined) throw new Error('this connection was not opened as a workspace');
  return found;
}
