import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PackedFile, readArchive } from '../../../build/package/archive.ts';

/** Worker threads and programs are found beside the archive or not at all: inside Electron too, nothing leads to them from within it. */
const besideOnly = /^out\/main\/\w+(Worker\.js|\.wasm)$/;

/** Lays a packed app out for plain Node, which reads no archive: a folder with the archive's very name holds what is inside, and leads to
 * what lies beside it as Electron's file system does. Returns what was inside. */
export function extract(archive: string, resources: string): readonly PackedFile[] {
  const files = readArchive(archive);
  for (const { path, isUnpacked, bytes } of files) {
    const inside = join(resources, 'app.asar', path);
    mkdirSync(dirname(inside), { recursive: true });
    if (!isUnpacked) {
      writeFileSync(inside, bytes());
      continue;
    }
    const beside = join(resources, 'app.asar.unpacked', path);
    mkdirSync(dirname(beside), { recursive: true });
    writeFileSync(beside, bytes());
    if (!besideOnly.test(path)) symlinkSync(beside, inside);
  }
  return files;
}
