import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses as Electron ships them, in the order of its wire. */
export const shippedFuses = '101100011';

/** Puts what the packager takes from Electron into a folder: a program that is nothing but its fuses, and the licences. */
export function writeStandInDistribution(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const program = Buffer.concat([
    Buffer.alloc(4_096),
    Buffer.from(sentinel),
    Buffer.from([1, shippedFuses.length]),
    Buffer.from(shippedFuses),
    Buffer.alloc(1_024),
  ]);
  writeFileSync(join(folder, 'electron'), program);
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, name), '');
}

/** The fuses of a program, one character each: `1` on, `0` off. Throws when it has none, or of another version. */
export function fusesOf(program: Buffer): string {
  const at = program.indexOf(sentinel);
  if (at < 0) throw new Error('the program has no fuses');
  const version = program.readUInt8(at + sentinel.length);
  if (version !== 1) throw new Error(`fuses of version ${version}`);
  const length = program.readUInt8(at + sentinel.length + 1);
  const start = at + sentinel.length + 2;
  return program.toString('latin1', start, start + length);
}
