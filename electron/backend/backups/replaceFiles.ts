import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFile } from '../database/durable.ts';
import { writeFileWhole } from '../writeFileWhole.ts';

/** What stands for a workspace in its folder: itself last, since it counts. */
const suffixes = ['-wal', '-shm', '-journal', '.head', ''] as const;

/** A replacement that has begun. Names are of files and folders beside the workspace. */
const Replacement = z.strictObject({
  kept: z.string().regex(/^(damaged|replaced)-[0-9TZ.-]+$/),
  incoming: z.string().regex(/\.[0-9a-f]{16}\.tmp$/),
});
type Replacement = z.output<typeof Replacement>;

/** The file itself, where the path is a link. */
export function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function notePath(path: string): string {
  return `${path}.replacing`;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Does what is left of a replacement. It can be cut short anywhere and begun again: as long as the incoming file is not in its place, what
 * stands there is the old one. */
function goThrough(path: string, { kept, incoming }: Replacement): void {
  const folder = join(dirname(path), kept);
  const file = join(dirname(path), incoming);
  if (existsSync(file)) {
    for (const suffix of suffixes) {
      const aside = join(folder, `${basename(path)}${suffix}`);
      if (existsSync(`${path}${suffix}`) && !existsSync(aside)) renameSync(`${path}${suffix}`, aside);
    }
    syncFolder(folder);
    for (const suffix of suffixes)
      if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${path}${suffix}`);
    syncFolder(dirname(path));
  }
  rmSync(notePath(path), { force: true });
}

/** Ends a replacement that was cut short; answers whether there was one. Before a workspace is opened. Throws what the file system says. */
export function finishReplacement(path: string): boolean {
  const real = realPath(path);
  if (!existsSync(notePath(real))) return false;
  try {
    goThrough(real, Replacement.parse(JSON.parse(readFileSync(notePath(real), 'utf8'))));
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
    // Not one that Cairn wrote.
    rmSync(notePath(real), { force: true });
  }
  return true;
}

function freeName(folder: string, start: string): string {
  const taken = new Set(readdirSync(folder));
  let name = start;
  for (let count = 2; taken.has(name); count += 1) name = `${start}-${count}`;
  return name;
}

/** Copies a file and what stands beside it under a passing name beside the workspace. Answers that name; nothing is left when it fails. */
function bringBeside(path: string, source: string): string {
  const incoming = `${basename(path)}.${randomBytes(8).toString('hex')}.tmp`;
  const target = join(dirname(path), incoming);
  try {
    for (const suffix of suffixes) {
      if (suffix !== '' && !existsSync(`${source}${suffix}`)) continue;
      copyFileSync(`${source}${suffix}`, `${target}${suffix}`);
      syncFile(`${target}${suffix}`);
    }
    return incoming;
  } catch (error) {
    for (const suffix of suffixes) rmSync(`${target}${suffix}`, { force: true });
    throw error;
  }
}

export interface ReplaceOptions {
  /** Copied with whatever stands beside it; itself left as it is. */
  readonly source: string;
  /** Whether what is there now does not open. */
  readonly isDamaged: boolean;
  readonly time: string;
  /** Looks at the copy before anything is moved; throws to leave all as it is. */
  readonly check: (copy: string) => void;
}

/** [Note: Moved together] Puts a copy of a file in the place of a workspace that nobody has open. SQLite would play a log that is left there
 * into the new file and so destroy it; and what is damaged may still be wanted. So everything that stands there goes together into a
 * folder beside it first. Power may fail at any point: what was begun is written down and ended by {@link finishReplacement}. Answers the
 * folder's name. Throws what the file system or `check` says; then all is as it was. */
export function replaceFiles(path: string, { source, isDamaged, time, check }: ReplaceOptions): string {
  const folder = dirname(path);
  const kept = freeName(folder, `${isDamaged ? 'damaged' : 'replaced'}-${time.replaceAll(':', '-')}`);
  const incoming = bringBeside(path, source);
  try {
    check(join(folder, incoming));
    mkdirSync(join(folder, kept), { mode: 0o700 });
    writeFileWhole(notePath(path), JSON.stringify({ kept, incoming }));
  } catch (error) {
    for (const suffix of suffixes) rmSync(join(folder, `${incoming}${suffix}`), { force: true });
    rmSync(join(folder, kept), { recursive: true, force: true });
    throw error;
  }
  goThrough(path, { kept, incoming });
  return kept;
}
