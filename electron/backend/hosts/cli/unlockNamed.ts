import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readRecoveryKey } from '../../../../shared/protection/recoveryKey.ts';
import { holdKey } from '../../database/locked/keyRing.ts';
import { readLockedKeyId } from '../../database/locked/lockedHead.ts';
import { workspaceKey } from '../../database/locked/workspaceKey.ts';
import { findKeys, sealContext } from '../../protection/keysFile.ts';
import { openSecret } from '../../protection/sealedSecret.ts';
import { InputProblem, UsageProblem } from './command.ts';

const option = '--unlock-with';

/** Passphrases are read from a file, since other people's programs can see a command's arguments. */
function secretText(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/)[0] ?? '';
  } catch {
    throw new InputProblem('missing', path, 'could not be read');
  }
}

async function secretOf(path: string, keyId: string, text: string): Promise<Uint8Array> {
  const recovery = readRecoveryKey(text);
  if (recovery.state === 'whole') return recovery.secret;
  const keys = findKeys(path, keyId);
  if (keys === null) {
    throw new InputProblem('no-keys-file', path, 'has no keys file beside it; only its recovery key opens it');
  }
  const secret = await openSecret(keys.passphrase, text, sealContext(keyId));
  if (secret === null)
    throw new InputProblem('wrong-passphrase', path, 'was not opened: the passphrase is another one');
  return secret;
}

function lockedKeyIdOf(path: string): string | null {
  try {
    return readLockedKeyId(path);
  } catch {
    // A folder, or not readable: the command itself says so.
    return null;
  }
}

/** Takes `--unlock-with <file>` out of a command's arguments and opens, with the passphrase or recovery key in the file's first line, every
 * locked workspace that they name. Throws {@link InputProblem} and {@link UsageProblem}. */
export async function unlockNamed(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const at = args.indexOf(option);
  if (at < 0) return args;
  const file = args[at + 1];
  if (file === undefined) throw new UsageProblem(`${option} names no file`);
  const rest = args.toSpliced(at, 2);
  const text = secretText(resolve(cwd, file));
  for (const path of rest.filter((arg) => arg.endsWith('.cairn')).map((arg) => resolve(cwd, arg))) {
    const keyId = lockedKeyIdOf(path);
    if (keyId === null) continue;
    const key = workspaceKey(await secretOf(path, keyId, text));
    if (key.keyId !== keyId) {
      throw new InputProblem('wrong-passphrase', path, 'was not opened: the recovery key is of another workspace');
    }
    holdKey(key);
  }
  return rest;
}
