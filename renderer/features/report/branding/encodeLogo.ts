import { drawAnew } from '../../../pictures/drawAnew.ts';
import { type PictureRefusal, pictureFacts } from '../../../pictures/pictureFacts.ts';

/** Why a file is no logo, as a key of `preview.logo.refusal`. */
export type LogoRefusal = PictureRefusal | 'not-stored';

/** Bytes. */
export const largestLogo = 2 * 1024 * 1024;

/** Pixels of the longer side: enough for the largest place that a report has for a logo, at 600 dots an inch. */
const enough = 1600;

export type EncodedLogo =
  | { readonly ok: true; readonly png: Blob }
  | { readonly ok: false; readonly reason: LogoRefusal };

/** Makes a logo of a picture: checked by its bytes, drawn anew, a PNG of Cairn's own. [Note: Drawn anew] */
export async function encodeLogo(file: Blob): Promise<EncodedLogo> {
  if (file.size > largestLogo) return { ok: false, reason: 'too-large' };
  const facts = pictureFacts(new Uint8Array(await file.arrayBuffer()), largestLogo);
  if (!facts.ok) return facts;
  const drawn = await drawAnew(file, facts.kind, { type: 'image/png', longest: enough });
  if (drawn === null) return { ok: false, reason: 'damaged' };
  return drawn.blob.size > largestLogo ? { ok: false, reason: 'too-large' } : { ok: true, png: drawn.blob };
}
