import type { PictureProblem } from '../../../shared/contract/files.ts';
import { checkJpeg, isJpeg } from './checkJpeg.ts';
import { checkPng, isPng } from './checkPng.ts';
import { type Drawn, Refusal } from './refusal.ts';

export type CheckedPicture =
  | { readonly ok: true; readonly type: 'png' | 'jpeg'; readonly drawn: Drawn }
  /** `detail`: one line for whoever looks closer. */
  | { readonly ok: false; readonly reason: PictureProblem; readonly detail: string };

/** Checks that bytes, at most `largest` of them, are a picture that Cairn drew: a PNG or a JPEG. [Note: Only our own bytes] */
export async function checkPicture(bytes: Uint8Array, largest: number): Promise<CheckedPicture> {
  try {
    if (isPng(bytes)) return { ok: true, type: 'png', drawn: await checkPng(bytes, largest) };
    if (isJpeg(bytes)) return { ok: true, type: 'jpeg', drawn: checkJpeg(bytes, largest) };
    return { ok: false, reason: 'not-picture', detail: 'it is neither a PNG nor a JPEG' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, reason: error.reason, detail: error.message };
  }
}
