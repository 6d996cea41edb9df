import { constants, createGunzip } from 'node:zlib';
import { largestBundle, largestUnpacked } from '../../../shared/bundle/limits.ts';
import { isLockedBundle, looksLikeBundle } from '../../../shared/bundle/marks.ts';
import type { BundleProblem } from '../../../shared/bundle/parseBundle.ts';
import { Scanner } from './scanner.ts';

/** Why a bundle was not opened. `locked`: it has a passphrase, and none was given. `not-opened`: the passphrase is wrong or the file is
 * damaged, and nothing tells which. `too-heavy`: it took more time or memory than any bundle needs. */
export interface OpeningProblem extends Omit<BundleProblem, 'code'> {
  readonly code: BundleProblem['code'] | 'locked' | 'not-opened' | 'not-a-bundle' | 'too-heavy';
}

export type Opened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: OpeningProblem };

function refuse(code: OpeningProblem['code'], message: string): Opened {
  return { ok: false, problem: { code, path: '', message } };
}

/** The whole header that `age` writes for a passphrase. Nothing else is handed to it, since it reads a header of any length. */
const ageHeader =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
const headerRoom = 256;
/** Most work that a file may ask for: 256 MiB and two seconds, which is what `age` itself writes. */
const mostWork = 18;

async function unlocked(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headerRoom)).toString('latin1');
  const work = ageHeader.exec(head)?.[1];
  if (work === undefined || Number(work) > mostWork) return null;
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  try {
    return await decrypter.decrypt(bytes);
  } catch {
    return null;
  }
}

/** Most that gzip can make of a byte; who says more was cut off. */
const mostRatio = 1_040;

function damagedLength(): Opened {
  return refuse('damaged', 'is not as long as it says: take the file from where it came once more');
}

/** Unpacks what is packed once and whole, in pieces that are looked at before they are kept. */
async function unpacked(packed: Uint8Array): Promise<Opened> {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  // What it says of itself may be a lie, and then there is more than that, or less.
  const said = bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4);
  if (said > bytes.length * mostRatio) return damagedLength();
  if (said > largestUnpacked) return refuse('too-large', 'holds more than 96 MiB, the limit for one bundle');
  const scanner = new Scanner();
  const kept: Buffer[] = [];
  let length = 0;
  const gunzip = createGunzip({ chunkSize: 64 * 1024, finishFlush: constants.Z_FINISH });
  gunzip.end(bytes);
  try {
    for await (const piece of gunzip) {
      if (!Buffer.isBuffer(piece)) throw new TypeError('a piece is bytes');
      length += piece.length;
      if (length > said) break;
      const excess = scanner.see(piece);
      if (excess === 'not-json') return refuse('not-json', 'is not a bundle, or a damaged one: export it again');
      if (excess === 'too-deep') return refuse('too-deep', 'nests too deep for a bundle');
      if (excess === 'too-large')
        return refuse('too-large', 'holds a text or a list that is longer than any of a bundle');
      kept.push(piece);
    }
  } catch {
    return refuse(
      'damaged',
      'cannot be unpacked: it was cut off or damaged, so take the file from where it came once more',
    );
  } finally {
    gunzip.destroy();
  }
  if (length !== said || gunzip.bytesWritten !== bytes.length) {
    return damagedLength();
  }
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(kept, length)),
    };
  } catch {
    return refuse('not-utf8', 'is not UTF-8 text inside: take the file from where it came once more');
  }
}

/** The text inside a bundle's file: size, lock, packing, amounts and encoding are looked at in this order, each before the next. Nothing of
 * it is read yet. */
export async function openBundle(bytes: Uint8Array, passphrase: string | null): Promise<Opened> {
  if (bytes.byteLength > largestBundle) return refuse('too-large', 'is larger than 64 MiB, the limit for one bundle');
  if (!looksLikeBundle(bytes)) return refuse('not-a-bundle', 'is not a bundle');
  if (!isLockedBundle(bytes)) return unpacked(bytes);
  if (passphrase === null) return refuse('locked', 'is locked with a passphrase');
  const inside = await unlocked(bytes, passphrase);
  if (inside === null || inside.byteLength > largestBundle || inside[0] !== 0x1f) {
    return refuse('not-opened', 'was not opened: the passphrase is wrong, or the file is damaged');
  }
  return unpacked(inside);
}
