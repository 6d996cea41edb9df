import { randomFillSync } from 'node:crypto';
import { rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupsFolder, makeBackupsFolder } from '../database/backupFiles.ts';
import { writeFileWhole } from '../writeFileWhole.ts';

/** [Note: Ballast] On a full disk SQLite cannot even delete. So a file that holds nothing lies beside the backups, and goes first: the edit
 * that met the full disk is kept, and there is room to clean up. Bytes. */
export const ballastBytes = 8 * 1024 * 1024;

function ballastPath(path: string): string {
  return join(backupsFolder(path), 'ballast');
}

/** True while the room is kept. */
export function hasBallast(path: string): boolean {
  return statSync(ballastPath(path), { throwIfNoEntry: false })?.size === ballastBytes;
}

/** Free bytes of the disk that a path is on. */
function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

/** Puts the ballast there when it is missing and the disk has room to spare. A disk that refuses is left alone. */
export function keepBallast(path: string): void {
  try {
    if (hasBallast(path)) return;
    const folder = makeBackupsFolder(path);
    if (freeBytes(folder) < 3 * ballastBytes) return;
    // Zeros would take no room on a disk that compresses.
    writeFileWhole(ballastPath(path), randomFillSync(Buffer.alloc(ballastBytes)));
  } catch {
    // It is a help, never a condition.
  }
}

/** Removes the ballast. Answers whether there was one. */
export function releaseBallast(path: string): boolean {
  try {
    if (statSync(ballastPath(path), { throwIfNoEntry: false }) === undefined) return false;
    rmSync(ballastPath(path), { force: true });
    return true;
  } catch {
    return false;
  }
}
