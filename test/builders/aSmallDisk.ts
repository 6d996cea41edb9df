import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk of its own, which can be filled and emptied. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free, or fewer. */
  fill(room: number): void;
  /** Takes the filling away. */
  empty(): void;
}

/** A file system in memory of so many bytes, gone after the test; `null` where mounting is not permitted. */
export function aSmallDisk(bytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=0700`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const filling = join(folder, 'filling');
  return {
    folder,
    fill(room) {
      const file = openSync(filling, 'a');
      try {
        const { bavail, bsize } = statfsSync(folder);
        let left = bavail * bsize - room;
        for (const step of [1_048_576, 4_096]) {
          const piece = Buffer.alloc(step, 0xff);
          for (; left >= step; left -= step) writeSync(file, piece);
        }
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        closeSync(file);
      }
    },
    empty() {
      const file = openSync(filling, 'a');
      ftruncateSync(file, 0);
      closeSync(file);
    },
  };
}
