import type { Trouble, TroubleCode } from '../../../shared/contract/problems.ts';
import { PragmaMismatch } from './pragmas.ts';

/** First match wins. An operational error is never called damage: nobody restores a backup because a cable was loose. */
const codes: readonly (readonly [RegExp, TroubleCode])[] = [
  [/^SQLITE_(BUSY|LOCKED)|^EBUSY$/, 'locked'],
  [/^CAIRN_NEEDS_KEY$/, 'locked-by-passphrase'],
  [/^CAIRN_NO_DRIVER$/, 'no-protection'],
  [/^SQLITE_FULL|^(ENOSPC|EDQUOT|EFBIG)$/, 'disk-full'],
  [/^SQLITE_(READONLY|PERM)|^(EROFS|EACCES|EPERM)$/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/, 'damaged'],
  [/^ENOENT$|^ENOTDIR$/, 'missing'],
  [/^SQLITE_(IOERR|CANTOPEN|PROTOCOL|NOLFS|NOMEM)|^E[A-Z0-9]+$/, 'io-error'],
];

/** The trouble that an error of SQLite or the file system stands for; `null` for anything else, which is a mistake in Cairn. */
export function troubleOf(error: unknown, path: string): Trouble | null {
  if (error instanceof PragmaMismatch) return { code: 'io-error', facts: { path, detail: error.message } };
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const found = error.code;
  const code = codes.find(([pattern]) => pattern.test(found))?.[1];
  return code === undefined ? null : { code, facts: { path, detail: found } };
}
