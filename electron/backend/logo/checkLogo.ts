import type { PictureProblem } from '../../../shared/contract/files.ts';
import type { StoredLogo } from '../database/brandings.ts';
import { checkPng } from '../pictures/checkPng.ts';
import { Refusal } from '../pictures/refusal.ts';

export type CheckedLogo =
  | { readonly ok: true; readonly logo: StoredLogo }
  /** `detail`: one line for whoever looks closer. */
  | { readonly ok: false; readonly reason: PictureProblem; readonly detail: string };

/** Bytes. */
export const largestLogo = 2 * 1024 * 1024;

/** Checks that a logo is a picture of Cairn's own. [Note: Only our own bytes] */
export async function checkLogo(bytes: Uint8Array): Promise<CheckedLogo> {
  try {
    const { bytes: png, width, height } = await checkPng(bytes, largestLogo);
    return { ok: true, logo: { png, width, height } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, reason: error.reason, detail: error.message };
  }
}
