import { strFromU8, strToU8, unzipSync } from 'fflate';
import { stableZip } from './stableZip.ts';

/** An Office file with the text of each XML part changed, and packed so that the same parts give the same bytes. Throws when the bytes are no
 * zip file. */
export function changedParts(bytes: Uint8Array, change: (name: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    isXml(name) ? strToU8(change(name, strFromU8(part))) : part,
  ]);
  return stableZip(Object.fromEntries(parts));
}

/** Whether a part of an Office file is XML, by its name. */
export function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/.test(name);
}
