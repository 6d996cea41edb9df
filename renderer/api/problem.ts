import { ORPCError } from '@orpc/client';
import { EntryProblem, FileProblem, TroubleCode } from '../../shared/contract/problems.ts';

/** Why a call failed, as a code that the screens have words for (`problem.<code>` in the catalogue). */
export type CallProblem =
  | { readonly code: 'CONFLICT'; readonly data: EntryProblem }
  | { readonly code: 'INVALID_FILE'; readonly data: FileProblem }
  | { readonly code: 'TROUBLE'; readonly data: { readonly code: TroubleCode } }
  | { readonly code: 'INVALID'; readonly data: { readonly path: string; readonly message: string } }
  /** `places`: where a client's file held what only the consultant may read. */
  | {
      readonly code: 'EXPORT_FAILED';
      readonly data: { readonly reason: ExportReason; readonly places: readonly string[] };
    }
  | {
      readonly code:
        | 'FORBIDDEN'
        | 'NOT_FOUND'
        | 'READ_ONLY'
        | 'PURGED'
        | 'NOTHING_TO_UNDO'
        /** The backend could not be reached. */
        | 'UNREACHABLE'
        /** The backend met something unexpected; its log has more. */
        | 'INTERNAL';
    };

const plain = ['FORBIDDEN', 'NOT_FOUND', 'READ_ONLY', 'PURGED', 'NOTHING_TO_UNDO'] as const;

/** Why a report could not be made. */
export type ExportReason = 'time-out' | 'crashed' | 'disk-full' | 'cancelled' | 'leak';
const exportReasons: readonly ExportReason[] = ['time-out', 'crashed', 'disk-full', 'cancelled', 'leak'];

/** Reads an error of a call. Anything that is not an answer of the backend means that there was none. */
export function callProblem(error: unknown): CallProblem {
  if (!(error instanceof ORPCError)) return { code: 'UNREACHABLE' };
  const conflict = error.code === 'CONFLICT' ? EntryProblem.safeParse(error.data) : undefined;
  if (conflict?.success) return { code: 'CONFLICT', data: conflict.data };
  const file = error.code === 'INVALID_FILE' ? FileProblem.safeParse(error.data) : undefined;
  if (file?.success) return { code: 'INVALID_FILE', data: file.data };
  if (error.code === 'TROUBLE') {
    const code = TroubleCode.safeParse(error.data?.code);
    if (code.success) return { code: 'TROUBLE', data: { code: code.data } };
  }
  if (error.code === 'INVALID') {
    const { path, message } = error.data ?? {};
    return { code: 'INVALID', data: { path: String(path ?? ''), message: String(message ?? '') } };
  }
  if (error.code === 'EXPORT_FAILED') {
    const reason = exportReasons.find((one) => one === error.data?.reason) ?? 'crashed';
    const places: unknown = error.data?.places;
    return { code: 'EXPORT_FAILED', data: { reason, places: Array.isArray(places) ? places.map(String) : [] } };
  }
  const code = plain.find((name) => name === error.code);
  return { code: code ?? 'INTERNAL' };
}
