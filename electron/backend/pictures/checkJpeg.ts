import { longestPictureSide } from '../../../shared/assessment/fileLimits.ts';
import { type Drawn, Refusal } from './refusal.ts';

interface Segment {
  readonly marker: number;
  /** What follows its length. */
  readonly data: Buffer;
  /** With marker and length. */
  readonly whole: Buffer;
}

/** Whether bytes claim to be a JPEG. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

function segmentAt(jpeg: Buffer, at: number): Segment {
  if (at + 4 > jpeg.length || jpeg[at] !== 0xff) throw new Refusal('damaged', 'it ends within a segment');
  const end = at + 2 + jpeg.readUInt16BE(at + 2);
  if (end > jpeg.length || end < at + 4) throw new Refusal('damaged', 'a segment is longer than the file');
  return { marker: jpeg.readUInt8(at + 1), data: jpeg.subarray(at + 4, end), whole: jpeg.subarray(at, end) };
}

/** What the segments before the pixels say. */
class Frame {
  width = 0;
  height = 0;
  /** The segments that are kept. */
  readonly kept: Buffer[] = [];
  readonly #seen = new Set<number>();

  #once(marker: number): void {
    if (this.#seen.has(marker)) throw new Refusal('unsupported', 'it says the same thing twice');
    this.#seen.add(marker);
  }

  /** Takes a segment in. Refuses what no encoder of Cairn's writes: places, comments, thumbnails, several passes. */
  take({ marker, data, whole }: Segment): void {
    switch (marker) {
      // JFIF, without a thumbnail.
      case 0xe0:
        this.#once(marker);
        if (data.length !== 14 || data.toString('latin1', 0, 5) !== 'JFIF\0' || data.readUInt16BE(12) !== 0) {
          throw new Refusal('unsupported', 'its head is not that of a drawn picture');
        }
        break;
      // A colour profile: that of every picture that the page draws, and a place to hide in.
      case 0xe2:
        return;
      case 0xc0:
        this.#once(marker);
        this.#measure(data);
        break;
      // Tables of quantities and of codes, and how often the codes begin anew.
      case 0xdb:
      case 0xc4:
      case 0xdd:
        break;
      default:
        throw new Refusal('unsupported', 'it holds a segment that no picture of Cairn has');
    }
    this.kept.push(whole);
  }

  #measure(data: Buffer): void {
    const parts = data.length < 6 ? 0 : data.readUInt8(5);
    if (data.length !== 6 + 3 * parts || (parts !== 1 && parts !== 3) || data.readUInt8(0) !== 8) {
      throw new Refusal('unsupported', 'it is not 8 bits a sample in one or three colours');
    }
    this.height = data.readUInt16BE(1);
    this.width = data.readUInt16BE(3);
    if (this.width === 0 || this.height === 0) throw new Refusal('damaged', 'it has no pixels');
    if (this.width > longestPictureSide || this.height > longestPictureSide) {
      throw new Refusal('too-many-pixels', `it is ${this.width} x ${this.height}`);
    }
  }
}

/** The coded pixels run to the end: within them, 0xff is followed by nothing but a zero or the mark of a new beginning. */
function checkCoded(jpeg: Buffer, from: number): void {
  const end = jpeg.length - 2;
  for (let at = jpeg.indexOf(0xff, from); at < end; at = jpeg.indexOf(0xff, at + 2)) {
    const next = at < 0 ? 0xd9 : jpeg.readUInt8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) throw new Refusal('damaged', 'something stands in its pixels');
  }
  if (end <= from || jpeg.readUInt16BE(end) !== 0xffd9) throw new Refusal('damaged', 'it has no end');
}

/** Checks that bytes are a plain baseline JPEG of an encoder, without unpacking it, and answers them without their colour profile, which
 * is the usual one. [Note: Only our own bytes] Throws {@link Refusal}. */
export function checkJpeg(bytes: Uint8Array, largest: number): Drawn {
  if (bytes.length > largest) throw new Refusal('too-large', `it has ${bytes.length} bytes`);
  if (!isJpeg(bytes)) throw new Refusal('not-picture', 'it is no JPEG');
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frame = new Frame();
  for (let at = 2; ; ) {
    const segment = segmentAt(jpeg, at);
    if (segment.marker === 0xda) {
      if (frame.width === 0) throw new Refusal('damaged', 'it does not say how large it is');
      checkCoded(jpeg, at + segment.whole.length);
      const drawn = Buffer.concat([jpeg.subarray(0, 2), ...frame.kept, jpeg.subarray(at)]);
      return { bytes: drawn, width: frame.width, height: frame.height };
    }
    frame.take(segment);
    at += segment.whole.length;
  }
}
