import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BackupReason } from '../../../shared/contract/backups.ts';

/** What a backup's name says. */
export interface BackupName {
  /** When it was made, ISO 8601. */
  readonly time: string;
  /** [Note: Order of backups] */
  readonly seq: number;
  readonly reason: BackupReason;
}

/** A backup in its folder. */
export interface BackupFile extends BackupName {
  /** What is different for each backup of one workspace. */
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
  /** Changes when the file does. */
  readonly identity: string;
}

const ending = '.cairnbak';
const idForm = /^(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2}\.\d{3}Z)-(\d{1,15})-([a-z-]{1,30})$/;

function stemOf(path: string): string {
  return basename(path, '.cairn');
}

/** Where the backups of a workspace are: beside it, with those of its neighbours. */
export function backupsFolder(path: string): string {
  return join(dirname(path), 'backups');
}

/** The same, made when it is not there, for its owner alone. */
export function makeBackupsFolder(path: string): string {
  const folder = backupsFolder(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

export function backupId({ time, seq, reason }: BackupName): string {
  return `${time.replaceAll(':', '-')}-${seq}-${reason}`;
}

/** What an id says; `null` when it is none. */
export function parseBackupId(id: string): BackupName | null {
  const [, day, hours, minutes, rest, seq, word] = idForm.exec(id) ?? [];
  const reason = BackupReason.options.find((option) => option === word);
  if (day === undefined || seq === undefined || reason === undefined) return null;
  const time = `${day}${hours}:${minutes}:${rest}`;
  return Number.isNaN(Date.parse(time)) ? null : { time, seq: Number(seq), reason };
}

/** The path of a backup of the workspace at `path`. */
export function backupPath(path: string, name: BackupName): string {
  return join(backupsFolder(path), `${stemOf(path)}.${backupId(name)}${ending}`);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}

/** Of two backups, the one that holds the later state first. */
export function laterFirst(one: BackupName, other: BackupName): number {
  return other.seq - one.seq || (one.time < other.time ? 1 : one.time > other.time ? -1 : 0);
}

/** The backups of a workspace, latest state first. Throws what the file system says; no folder is no backups. */
export function listBackupFiles(path: string): readonly BackupFile[] {
  const folder = backupsFolder(path);
  const start = `${stemOf(path)}.`;
  return namesIn(folder)
    .filter((name) => name.startsWith(start) && name.endsWith(ending))
    .flatMap((name): BackupFile[] => {
      const id = name.slice(start.length, -ending.length);
      const said = parseBackupId(id);
      const file = join(folder, name);
      const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
      if (said === null || stat === undefined || !stat.isFile()) return [];
      const identity = `${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeNs}`;
      return [{ ...said, id, path: file, bytes: Number(stat.size), identity }];
    })
    .sort(laterFirst);
}

/** Removes what an interrupted backup of this workspace left. Only for whoever has the workspace open. */
export function removeUnfinishedBackups(path: string): void {
  const folder = backupsFolder(path);
  const start = `${stemOf(path)}.`;
  for (const name of namesIn(folder)) {
    const isOurs = name.startsWith(start) && /\.cairnbak\.[0-9a-f]{16}\.tmp/.test(name);
    if (isOurs) rmSync(join(folder, name), { force: true });
  }
}
