import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { shortestPassphrase } from '../../../../shared/contract/bundles.ts';
import { InputProblem } from './command.ts';

/** Where a bundle's passphrase comes from: the first line of a file, `-` for standard input, else the environment. Never an argument, which
 * everybody on the machine can read while the command runs. */
export function bundlePassphrase(file: string | undefined, cwd: string): string | null {
  if (file === undefined) return process.env.CAIRN_BUNDLE_PASSPHRASE ?? null;
  const path = file === '-' ? 0 : resolve(cwd, file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new InputProblem('unreadable', file, 'cannot be read as the file of a passphrase');
  }
  const [line = ''] = text.split(/\r?\n/, 1);
  if (line === '') throw new InputProblem('unreadable', file, 'holds no passphrase on its first line');
  return line;
}

/** The same for a new bundle. Throws {@link InputProblem} for one that is guessed too easily. */
export function newBundlePassphrase(file: string | undefined, cwd: string): string | null {
  const passphrase = bundlePassphrase(file, cwd);
  if (passphrase !== null && passphrase.length < shortestPassphrase) {
    throw new InputProblem('invalid', '', `the passphrase needs ${shortestPassphrase} characters or more`);
  }
  return passphrase;
}
