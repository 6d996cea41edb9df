import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

function filesOf(pid: string): readonly string[] {
  const folder = join('/proc', pid, 'fd');
  try {
    return readdirSync(folder).map((fd) => readlinkSync(join(folder, fd)));
  } catch {
    // The process is somebody else's, or has just ended.
    return [];
  }
}

/** The process that has a file open, whichever host it belongs to. Linux only, as the end-to-end specs are. */
export function holderOf(path: string): number {
  const real = realpathSync(path);
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && filesOf(name).includes(real));
  if (pid === undefined) throw new Error(`nobody holds ${path}`);
  return Number(pid);
}
