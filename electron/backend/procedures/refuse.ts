import { ORPCError } from '@orpc/server';
import type { Problem } from '../../../shared/base/problem.ts';
import type { WritableDb } from '../database/handle.ts';
import type { Services } from '../services.ts';
import { type Outcome, type Refusal, refusalOf, refused } from '../workspace/outcome.ts';

function errorOf(refusal: Refusal): ORPCError<string, unknown> {
  switch (refusal.code) {
    case 'conflict':
      return new ORPCError('CONFLICT', {
        defined: true,
        status: 409,
        data: { key: refusal.key, revision: refusal.revision, value: refusal.value ?? null },
      });
    case 'read-only':
      return new ORPCError('READ_ONLY', { defined: true, status: 423 });
    case 'not-found':
      return new ORPCError('NOT_FOUND', { defined: true, status: 404 });
    case 'purged':
      return new ORPCError('PURGED', { defined: true, status: 410 });
    case 'nothing-to-undo':
      return new ORPCError('NOTHING_TO_UNDO', { defined: true, status: 409 });
    case 'invalid':
      return invalid(refusal.problem);
    case 'trouble':
      return new ORPCError('TROUBLE', { defined: true, status: 503, data: { code: refusal.trouble.code } });
  }
}

/** The error for a value that does not fit, with its place. */
export function invalid({ path, message }: Problem): ORPCError<string, unknown> {
  return new ORPCError('INVALID', { defined: true, status: 422, data: { path, message } });
}

/** The error for an assessment that is not there. */
export function notFound(): ORPCError<string, unknown> {
  return errorOf({ code: 'not-found', what: 'assessment' });
}

/** The value of a use case, or its refusal as the error that the contract declares. */
export function settled<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw errorOf(outcome.refusal);
}

/** The open workspace. Throws TROUBLE when there is none. */
export function database(services: Services): WritableDb {
  return settled(services.workspaces.database());
}

/** What a use case answers, with what the disk refused as a refusal. */
export function tried<T>(path: string, use: () => T): T {
  let outcome: Outcome<T>;
  try {
    outcome = { ok: true, value: use() };
  } catch (error) {
    const refusal = refusalOf(error, path);
    if (refusal === null) throw error;
    outcome = refused(refusal);
  }
  return settled(outcome);
}
