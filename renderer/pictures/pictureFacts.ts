import { longestPictureSide } from '../../shared/assessment/fileLimits.ts';

/** What the first bytes of a picture say, read before anything decodes it. */
export type PictureFacts =
  | { readonly ok: true; readonly kind: 'png' | 'jpeg'; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly reason: PictureRefusal };

/** Why a file is no picture that Cairn draws. */
export type PictureRefusal = 'svg' | 'other-picture' | 'no-picture' | 'too-large' | 'too-many-pixels' | 'damaged';

const mostPixels = longestPictureSide ** 2;

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
const others = ['GIF8', 'RIFF', 'BM', 'II*\u0000', 'MM\u0000*', '8BPS', '%PDF'];

/** Sniffs a picture of at most `largest` bytes by what it holds, whatever its name says, and measures it by its own header (security 3.2). */
export function pictureFacts(bytes: Uint8Array, largest: number): PictureFacts {
  if (bytes.length > largest) return refused('too-large');
  const size = begins(bytes, png) ? pngSize(bytes) : begins(bytes, jpeg) ? jpegSize(bytes) : 'unknown';
  if (size === 'unknown') return refused(otherKind(bytes));
  if (size === null || size.width === 0 || size.height === 0) return refused('damaged');
  const { width, height } = size;
  if (width > longestPictureSide || height > longestPictureSide || width * height > mostPixels)
    return refused('too-many-pixels');
  return { ok: true, kind: begins(bytes, png) ? 'png' : 'jpeg', width, height };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function refused(reason: PictureRefusal): PictureFacts {
  return { ok: false, reason };
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The header chunk comes first, and has 13 bytes. */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = view.getUint32(8) === 13 && text(bytes, 12, 16) === 'IHDR';
  return isHeader ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** Walks the segments to the frame header, which is C0 to CF but for tables (C4), the reserved C8 and arithmetic conditions (CC). */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // The picture's data begin, or it ends, before anything said how large it is.
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function otherKind(bytes: Uint8Array): PictureRefusal {
  const head = text(bytes, 0, 1024);
  if (/<svg|<!DOCTYPE svg/i.test(head)) return 'svg';
  const isPicture = others.some((start) => head.startsWith(start)) || /^.{4}ftyp(avif|heic|mif1)/s.test(head);
  return isPicture ? 'other-picture' : 'no-picture';
}
