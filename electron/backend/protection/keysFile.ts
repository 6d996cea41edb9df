import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { lockOf } from '../database/connect.ts';
import type { WritableDb } from '../database/handle.ts';
import { writeFileWhole } from '../writeFileWhole.ts';
import { SealedSecret } from './sealedSecret.ts';

const Keys = z.strictObject({
  format: z.literal('cairn-keys'),
  version: z.literal(1),
  /** Which key it opens: the same 16 digits as in the head of each file that the key locks. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  passphrase: SealedSecret,
  /** What this computer's keychain gave for the secret, base64; nothing to any other computer. */
  keychain: z.base64().max(4_096).nullable(),
});

/** The ways to the key of a locked workspace, except the recovery key, which is the key itself. Worth nothing without one of them. */
export type Keys = z.output<typeof Keys>;

const KeysFile = z.strictObject({ ...Keys.shape, check: z.string() });

function checkOf(keys: Keys): string {
  return hash('sha256', JSON.stringify(Keys.parse(keys)));
}

/** What a passphrase's box is bound to. */
export function sealContext(keyId: string): string {
  return `cairn-keys 1 ${keyId}`;
}

/** Beside the workspace, under its name. */
export function keysPath(path: string): string {
  return `${path}.keys`;
}

/** Among the backups of a workspace, under the id of the key. */
export function copyPath(path: string, keyId: string): string {
  return join(dirname(path), 'backups', `${keyId}.keys`);
}

/** The keys in a file; `null` when there are none, or not as they were written. */
export function readKeys(path: string): Keys | null {
  try {
    const { check, ...keys } = KeysFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return checkOf(keys) === check ? keys : null;
  } catch {
    return null;
  }
}

/** Writes keys so that a crash leaves the old ones or the new ones. Throws what the file system says. */
export function writeKeys(path: string, keys: Keys): void {
  writeFileWhole(path, `${JSON.stringify({ ...keys, check: checkOf(keys) }, null, 2)}\n`);
}

/** [Note: Keys twice] Keys are kept beside the workspace and once more among its backups, under the key's id: one of them can be lost, and
 * each backup finds the keys that open it, also after the workspace got others. */
export function keepCopy(path: string, keys: Keys): void {
  const copy = copyPath(path, keys.keyId);
  mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
  writeKeys(copy, keys);
}

function keysIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.keys'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The keys of that id: those beside the file, else a copy in its folder, its backups, or the folder above, which a backup belongs to.
 * `null` when nothing fits. */
export function findKeys(path: string, keyId: string): Keys | null {
  const folder = dirname(path);
  const places = [
    keysPath(path),
    ...[folder, join(folder, 'backups'), dirname(folder), join(dirname(folder), 'backups')].flatMap(keysIn),
  ];
  for (const place of places) {
    const keys = readKeys(place);
    if (keys?.keyId === keyId) return keys;
  }
  return null;
}

/** Puts back what is missing of the keys of a workspace, as far as the disk lets it. */
export function healKeys(path: string, keyId: string): void {
  const keys = findKeys(path, keyId);
  if (keys === null) return;
  const wanted = checkOf(keys);
  const isThere = (place: string): boolean => {
    const found = readKeys(place);
    return found !== null && checkOf(found) === wanted;
  };
  try {
    if (!isThere(keysPath(path))) writeKeys(keysPath(path), keys);
    if (!isThere(copyPath(path, keyId))) keepCopy(path, keys);
  } catch {
    // What is there opened the workspace; the next time it is tried again.
  }
}

/** Makes the keys beside the workspace and their copy the same. Throws what the file system says. */
export function keepKeys(path: string, keys: Keys): void {
  writeKeys(keysPath(path), keys);
  keepCopy(path, keys);
}

/** Gives a copy of an open workspace the keys that open it, where it is locked and has any. Throws what the file system says. */
export function bringKeys(db: WritableDb, path: string, copy: string): void {
  const keyId = lockOf(db);
  const keys = keyId === null ? null : findKeys(path, keyId);
  if (keys !== null) writeKeys(keysPath(copy), keys);
}
