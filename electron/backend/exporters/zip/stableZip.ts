import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Any day will do, as long as it is always the same; zip files know no year before 1980. */
const moment = new Date(1980, 0, 1);

/** Packs a zip file again so that the same parts give the same bytes: in the order of their names and without times. `change` may replace
 * the text of a part; null leaves the part as it is. Throws when the bytes are no zip file. */
export function stableZip(bytes: Uint8Array, change: (name: string, text: () => string) => string | null): Uint8Array {
  const parts = unzipSync(bytes);
  const packed: Zippable = {};
  for (const name of Object.keys(parts).toSorted()) {
    const part = parts[name];
    if (part === undefined) continue;
    const changed = change(name, () => new TextDecoder().decode(part));
    const content = changed === null ? part : new TextEncoder().encode(changed);
    // Pictures are compressed already.
    packed[name] = [content, { level: name.endsWith('.png') ? 0 : 9, mtime: moment, os: 0, attrs: 0 }];
  }
  return zipSync(packed);
}
