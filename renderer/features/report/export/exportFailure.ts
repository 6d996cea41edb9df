import { ShellProblem } from '../../../../shared/contract/shell.ts';
import type { CallProblem } from '../../../api/problem.ts';

/** Why an export did not arrive, as a key of `preview.failure`. */
export type ExportFailure =
  | 'not-made'
  | 'time-out'
  | 'no-room'
  | 'cancelled'
  | 'leak'
  /** The preset was changed since: it is not made in this format. */
  | 'other-preset'
  | 'gone'
  | 'unreachable'
  | 'disk-full'
  | 'read-only'
  | 'not-written'
  | 'missing-folder'
  | 'locked'
  | 'other';

/** When the report could not be made. */
export function failureOfCall(problem: CallProblem): ExportFailure {
  switch (problem.code) {
    case 'EXPORT_FAILED': {
      const { reason } = problem.data;
      return reason === 'crashed' ? 'not-made' : reason === 'disk-full' ? 'no-room' : reason;
    }
    case 'INVALID':
      return problem.data.path === 'format' ? 'other-preset' : 'other';
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
    case 'read-only':
    case 'locked':
    case 'missing-folder':
      return problem.data;
    case 'write-failed':
      return 'not-written';
    case 'no-backend':
      return 'unreachable';
    default:
      return 'other';
  }
}

/** Why the pages are not drawn, as a key of `preview.notDrawn`. */
export function previewFailure(problem: CallProblem): 'time-out' | 'gone' | 'unreachable' | 'disk-full' | 'other' {
  const failure = failureOfCall(problem);
  switch (failure) {
    case 'time-out':
    case 'gone':
    case 'unreachable':
      return failure;
    case 'no-room':
      return 'disk-full';
    default:
      return 'other';
  }
}
