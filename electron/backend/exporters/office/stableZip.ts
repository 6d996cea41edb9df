import { type Zippable, zipSync } from 'fflate';

/** The earliest moment that a zip can say; it is read in local time, and so is the same bytes everywhere. */
const moment = new Date(1980, 0, 1);

/** Packs files by name so that the same files give the same bytes: without times, and in the order of their names, which puts an Office file's
 * list of contents first, where readers expect it. Folders, which end in a slash, are left out. */
export function stableZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // Pictures are compressed already.
    if (!name.endsWith('/')) packed[name] = [content, { level: name.endsWith('.png') ? 0 : 6, mtime: moment }];
  }
  return zipSync(packed);
}
