import type { EntryKey } from '../../../shared/assessment/change.ts';
import type { Problem } from '../../../shared/base/problem.ts';
import type { Trouble } from '../../../shared/contract/problems.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { makeRoom } from '../database/roomMaker.ts';
import { transaction } from '../database/transaction.ts';
import { troubleOf } from '../database/troubleOf.ts';

/** Why a use case did nothing. Nothing was written, and what is stored is as it was. */
export type Refusal =
  /** Somebody changed the entry after the caller read it: its value (`null`: not there) and revision now. */
  | { readonly code: 'conflict'; readonly key: EntryKey; readonly value: unknown; readonly revision: number }
  /** The assessment is signed off. */
  | { readonly code: 'read-only' }
  | { readonly code: 'not-found'; readonly what: 'assessment' | 'framework' | 'event' | 'backup' }
  /** A purge took away what is needed to know. */
  | { readonly code: 'purged' }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'invalid'; readonly problem: Problem }
  /** The disk refused. */
  | { readonly code: 'trouble'; readonly trouble: Trouble };

/** What a use case answers: its value, or why nothing was done. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Leaves a use case from any depth; the transaction is rolled back. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** The outcome of a use case that was not done. */
export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** The refusal that an error stands for; `null` for a mistake in Cairn. */
export function refusalOf(error: unknown, path: string): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  const trouble = troubleOf(error, path);
  if (trouble !== null) return { code: 'trouble', trouble };
  // The tables' own rules are the last line; callers check before, with better words.
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) {
    return { code: 'invalid', problem: { path: '', message: 'does not fit what the assessment holds' } };
  }
  return null;
}

function tried<T>(db: WritableDb, body: () => T): Outcome<T> {
  try {
    return { ok: true, value: transaction(db, body) };
  } catch (error) {
    const refusal = refusalInUse(error, surroundingsOf(db).path);
    if (refusal === null) throw error;
    return refused(refusal);
  }
}

/** The same for an open workspace. It was found whole when it was opened: what SQLite calls malformed since is a disk that fails.
 * [Note: Damage is confirmed] */
export function refusalInUse(error: unknown, path: string): Refusal | null {
  const refusal = refusalOf(error, path);
  if (refusal?.code !== 'trouble' || refusal.trouble.code !== 'damaged') return refusal;
  const isOfSqlite = error instanceof Error && error.name === 'SqliteError';
  return isOfSqlite ? { code: 'trouble', trouble: { ...refusal.trouble, code: 'io-error' } } : refusal;
}

/** Runs a use case in one transaction. Answers its value, or why nothing was done; other errors are thrown on. What meets a full disk is
 * tried once more when room could be made. [Note: Ballast] */
export function attempt<T>(db: WritableDb, body: () => T): Outcome<T> {
  const outcome = tried(db, body);
  const isFull = !outcome.ok && outcome.refusal.code === 'trouble' && outcome.refusal.trouble.code === 'disk-full';
  return isFull && makeRoom(db) ? tried(db, body) : outcome;
}
