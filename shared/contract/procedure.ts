import { oc } from '@orpc/contract';
import { z } from 'zod';
import { EntryProblem, FileProblem, TroubleCode } from './problems.ts';

/** Who may call. A participant's phone in a workshop is not the facilitator's desktop; the router's middleware checks it. */
export type Audience = 'facilitator' | 'participant';

export interface ProcedureMeta {
  readonly kind: 'query' | 'command';
  readonly audience: readonly Audience[];
}

/** Failures travel as codes, never as sentences: the screen translates them. Anything else arrives as `INTERNAL_SERVER_ERROR`. */
const errors = {
  FORBIDDEN: { status: 403 },
  NOT_FOUND: { status: 404 },
  /** The entry moved since the caller read it. */
  CONFLICT: { status: 409, data: EntryProblem },
  /** The assessment is signed off. */
  READ_ONLY: { status: 423 },
  /** What was asked for was erased from the history. */
  PURGED: { status: 410 },
  /** The change does not fit the framework. */
  INVALID: { status: 422, data: z.strictObject({ path: z.string(), message: z.string() }) },
  INVALID_FILE: { status: 422, data: FileProblem },
  /** No workspace is open, or its disk refused: see `workspace.status`. */
  TROUBLE: { status: 503, data: z.strictObject({ code: TroubleCode }) },
  NOTHING_TO_UNDO: { status: 409 },
  EXPORT_FAILED: {
    status: 500,
    data: z.strictObject({
      reason: z.enum(['time-out', 'crashed', 'disk-full', 'cancelled', 'leak']),
      /** Where a client's file held what only the consultant may read. */
      places: z.array(z.string()).optional(),
    }),
  },
} as const;

const facilitator = { audience: ['facilitator'] } as const;
const base = oc.$meta<ProcedureMeta>({ kind: 'query', ...facilitator }).errors(errors);

/** Reads; may be repeated freely. */
export const query = base.meta({ kind: 'query', ...facilitator });
/** Changes something, exactly once per call. */
export const command = base.meta({ kind: 'command', ...facilitator });
