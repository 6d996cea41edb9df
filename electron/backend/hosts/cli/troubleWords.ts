import type { TroubleCode } from '../../../../shared/contract/problems.ts';

const words: Readonly<Record<TroubleCode, string>> = {
  locked: 'is open in another Cairn; close that one and try again',
  'newer-version': 'comes from a newer Cairn; nothing was changed, use that version',
  'not-a-workspace': 'is not a Cairn workspace',
  damaged: 'is damaged; nothing was changed, "cairn verify" says what',
  'lost-tail':
    'has lost its last edits; nothing was changed, open it in Cairn to bring back a backup that has them or to go on without',
  'read-only': 'cannot be written; allow changes to the file and its folder',
  'disk-full': 'cannot be written since the disk is full; free some space',
  missing: 'there is no such file',
  'network-folder': 'is in a network folder; move it to a folder on this computer',
  'locked-by-passphrase': 'is locked with a passphrase; name a file that holds it with --unlock-with',
  'no-protection': 'is locked with a passphrase, which this installation of Cairn cannot open',
  'io-error': 'could not be read or written; check the disk',
};

/** What is wrong with a workspace and what to do, behind its path. */
export function troubleWords(code: TroubleCode): string {
  return words[code];
}
