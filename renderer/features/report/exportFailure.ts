import { ShellProblem } from '../../../shared/contract/shell.ts';
import type { CallProblem } from '../../api/problem.ts';

/** Why an export did not arrive, as a key of `preview.failure`. */
export type ExportFailure = 'not-made' | 'gone' | 'unreachable' | 'disk-full' | 'read-only' | 'not-written' | 'other';

/** When the report could not be made. */
export function failureOfCall({ code }: CallProblem): ExportFailure {
  switch (code) {
    case 'EXPORT_FAILED':
      return 'not-made';
    case 'NOT_FOUND':
      return 'gone';
    case 'UNREACHABLE':
      return 'unreachable';
    default:
      return 'other';
  }
}

/** When the finished report could not be put where the person wanted it. */
export function failureOfShell(error: unknown): ExportFailure {
  const problem = ShellProblem.safeParse(error instanceof Error ? error.message : undefined);
  switch (problem.data) {
    case 'disk-full':
      return 'disk-full';
    case 'read-only':
      return 'read-only';
    case 'write-failed':
      return 'not-written';
    case 'no-backend':
      return 'unreachable';
    default:
      return 'other';
  }
}
