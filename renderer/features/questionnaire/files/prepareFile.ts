import { largestFile, longestPictureSide } from '../../../../shared/assessment/fileLimits.ts';
import { plainFileName } from '../../../../shared/base/fileName.ts';
import type { StoreProblem } from '../../../../shared/contract/files.ts';
import { drawAnew } from '../../../pictures/drawAnew.ts';
import { pictureFacts } from '../../../pictures/pictureFacts.ts';

/** Why a file is not attached, as a key of `files.refusal`. */
export type FileRefusal =
  | Extract<StoreProblem, 'too-large' | 'too-many-pixels' | 'damaged' | 'workspace-full'>
  | 'too-large-drawn'
  | 'empty'
  | 'unreadable'
  | 'too-many'
  | 'disk-full'
  | 'read-only'
  | 'not-stored';

export interface PreparedFile {
  readonly name: string;
  readonly as: 'picture' | 'other';
  readonly bytes: Blob;
}

export type Prepared =
  | { readonly ok: true; readonly file: PreparedFile }
  | { readonly ok: false; readonly reason: FileRefusal };

/** Names for what has none. */
export interface NamesForNothing {
  readonly pasted: string;
  readonly unnamed: string;
}

/** What a file is called here. A picture ends like one of its kind; what a browser calls every pasted one gets a name that says so. */
export function nameOf(given: string, kind: 'png' | 'jpeg' | null, { pasted, unnamed }: NamesForNothing): string {
  const name = given === 'image.png' ? `${pasted}.png` : plainFileName(given, unnamed);
  const ending = kind === 'png' ? /\.png$/i : kind === 'jpeg' ? /\.jpe?g$/i : null;
  return ending === null || ending.test(name)
    ? name
    : plainFileName(`${name}.${kind === 'png' ? 'png' : 'jpg'}`, unnamed);
}

async function bytesOf(file: File): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch {
    return null;
  }
}

/** Makes a chosen file ready to be stored: a PNG or JPEG is measured by its header and drawn anew, anything else is taken as it is and never
 * looked into. [Note: Drawn anew] */
export async function prepareFile(file: File, names: NamesForNothing): Promise<Prepared> {
  if (file.size > largestFile) return { ok: false, reason: 'too-large' };
  const buffer = await bytesOf(file);
  if (buffer === null) return { ok: false, reason: 'unreadable' };
  if (buffer.byteLength === 0) return { ok: false, reason: 'empty' };
  const facts = pictureFacts(new Uint8Array(buffer), largestFile);
  if (facts.ok) {
    const { kind } = facts;
    const drawn = await drawAnew(file, kind, { type: `image/${kind}`, longest: longestPictureSide });
    if (drawn === null) return { ok: false, reason: 'damaged' };
    if (drawn.blob.size > largestFile) return { ok: false, reason: 'too-large-drawn' };
    return { ok: true, file: { name: nameOf(file.name, kind, names), as: 'picture', bytes: drawn.blob } };
  }
  switch (facts.reason) {
    case 'too-large':
    case 'too-many-pixels':
    case 'damaged':
      return { ok: false, reason: facts.reason };
    default:
      return { ok: true, file: { name: nameOf(file.name, null, names), as: 'other', bytes: new Blob([buffer]) } };
  }
}
