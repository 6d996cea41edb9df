import type { TroubleCode } from '../../../../shared/contract/problems.ts';

const words: Readonly<Record<TroubleCode, string>> = {
  locked: 'is open in another Cairn; close that one and try again',
  'newer-version': 'comes from a newer Cairn; nothing was changed, use that version',
  'not-a-workspace': 'is not a Cairn workspace',
  damaged: 'is damaged; nothing was changed, "cairn verify" says what',
  'read-only': 'cannot be written; allow changes to the file and its folder',
  'disk-full': 'cannot be written since the disk is full; free some space',
  missing: 'there is no such file',
  'network-folder': 'is in a network folder; move it to a folder on this computer',
  'io-error': 'could not be read or written; check the disk',
};

/** What is wrong with a workspace and what to do, behind its path. */
export function troubleWords(code: TroubleCode): string {
  return words[code];
}
