import { accessSync, constants, statfsSync } from 'node:fs';

/** Numbers that Linux gives file systems which are reached over a network or through a user's process: SQLite's locks and its
 * write-ahead log do not work there. */
const networkFileSystems: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
  [0x01021997, '9P'],
  [0x65735546, 'FUSE'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x47504653, 'GPFS'],
]);

/** Says which network file system a folder is on, or `null`. Throws what the file system says. */
export type LocationCheck = (folder: string) => string | null;

export const networkFileSystem: LocationCheck = (folder) => {
  if (process.platform === 'win32') return /^(\\\\|\/\/)(?!\?\\[A-Za-z]:)/.test(folder) ? 'SMB' : null;
  // Other systems number their file systems differently.
  if (process.platform !== 'linux') return null;
  return networkFileSystems.get(statfsSync(folder).type >>> 0) ?? null;
};

/** True when neither the file nor its folder may be written. A workspace needs both: its write-ahead log is a second file. */
export function isReadOnly(path: string, folder: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(folder, constants.W_OK);
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error;
    return true;
  }
}
