import type { ShellProblem } from '../../shared/contract/shell.ts';

/** A failure that the screen has words for. */
export class ShellFailure extends Error {
  readonly code: ShellProblem;

  constructor(code: ShellProblem) {
    super(code);
    this.code = code;
  }
}

/** What the file system refused, as a code; `otherwise` when it is none of the known reasons. */
export function fileFailure(error: unknown, otherwise: ShellProblem): ShellFailure {
  if (error instanceof ShellFailure) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ShellFailure('disk-full');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ShellFailure('read-only');
    case 'EBUSY':
    case 'ETXTBSY':
      return new ShellFailure('locked');
    case 'ENOENT':
      return new ShellFailure('not-found');
    default:
      return new ShellFailure(otherwise);
  }
}
