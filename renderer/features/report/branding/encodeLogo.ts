import { type LogoRefusal, largestLogo, pictureFacts } from './pictureFacts.ts';

/** Pixels of the longer side: enough for the largest place that a report has for a logo, at 600 dots an inch. */
const enough = 1600;

export type EncodedLogo =
  | { readonly ok: true; readonly png: Blob }
  | { readonly ok: false; readonly reason: LogoRefusal };

/** [Note: Logos are drawn anew] Only the pixels of a picture are kept: it is checked by its bytes, drawn, and written as a PNG of Cairn's
 * own, so that nothing that hid in the file (places, names, scripts) goes into a report. */
export async function encodeLogo(file: Blob): Promise<EncodedLogo> {
  if (file.size > largestLogo) return { ok: false, reason: 'too-large' };
  const facts = pictureFacts(new Uint8Array(await file.arrayBuffer()));
  if (!facts.ok) return facts;
  try {
    const picture = await createImageBitmap(new Blob([file], { type: `image/${facts.kind}` }));
    const scale = Math.min(1, enough / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) return { ok: false, reason: 'damaged' };
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png === null) return { ok: false, reason: 'damaged' };
    return png.size > largestLogo ? { ok: false, reason: 'too-large' } : { ok: true, png };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}
