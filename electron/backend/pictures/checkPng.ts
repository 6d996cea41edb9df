import { promisify } from 'node:util';
import { constants, crc32, type Inflate, inflate } from 'node:zlib';
import { longestPictureSide } from '../../../shared/assessment/fileLimits.ts';
import { type Drawn, Refusal } from './refusal.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Reads the chunk at `at`, checked against its sum. */
function chunkAt(png: Buffer, at: number): Chunk {
  if (at + 12 > png.length) throw new Refusal('damaged', 'it ends within a chunk');
  const length = png.readUInt32BE(at);
  const end = at + 12 + length;
  if (end > png.length) throw new Refusal('damaged', 'a chunk is longer than the file');
  const type = png.toString('latin1', at + 4, at + 8);
  if (png.readUInt32BE(end - 4) !== crc32(png.subarray(at + 4, end - 4))) {
    throw new Refusal('damaged', 'a chunk is not what its sum says');
  }
  return { type, data: png.subarray(at + 8, end - 4) };
}

interface Header {
  readonly width: number;
  readonly height: number;
  /** Bytes of a line, with its filter. */
  readonly line: number;
}

/** Samples of a pixel by colour type: grey, colour, grey with alpha, colour with alpha. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

function headerOf({ type, data }: Chunk): Header {
  if (type !== 'IHDR' || data.length !== 13) throw new Refusal('not-png', 'it does not begin with a header');
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  if (width === 0 || height === 0) throw new Refusal('damaged', 'it has no pixels');
  if (width > longestPictureSide || height > longestPictureSide) {
    throw new Refusal('too-many-pixels', `it is ${width} x ${height}`);
  }
  const perPixel = samples[data.readUInt8(9)];
  const isPlain = data.readUInt8(8) === 8 && data.readUInt8(10) === 0 && data.readUInt8(11) === 0;
  if (perPixel === undefined || !isPlain || data.readUInt8(12) !== 0) {
    throw new Refusal('unsupported', 'it is not 8 bits a sample, or has a palette or several passes');
  }
  return { width, height, line: 1 + width * perPixel };
}

/** Sizes of the chunks that an encoder may put before the pixels; what else a PNG may hold, no picture of Cairn's has. */
const before: Readonly<Record<string, number>> = { sRGB: 1, gAMA: 4, cHRM: 32 };

/** The packed pixels. Nothing may stand around them but what an encoder writes. */
function packedPixels(png: Buffer, from: number): Buffer {
  const packed: Buffer[] = [];
  const seen = new Set<string>();
  for (let at = from; ; ) {
    const { type, data } = chunkAt(png, at);
    at += 12 + data.length;
    if (type === 'IEND') {
      if (data.length > 0 || at !== png.length) throw new Refusal('damaged', 'something follows its end');
      return Buffer.concat(packed);
    }
    if (type === 'IDAT') packed.push(data);
    else if (packed.length > 0 || seen.has(type) || before[type] !== data.length) {
      throw new Refusal('unsupported', 'it holds a chunk that no picture of Cairn has');
    }
    seen.add(type);
  }
}

interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: Inflate;
}
const unpack: (packed: Buffer, options: object) => Promise<unknown> = promisify(inflate);

/** Unpacks the pixels, never more of them than the header promises, and compares their number and their filters with it. */
async function checkPixels(packed: Buffer, { height, line }: Header): Promise<void> {
  const promised = line * height;
  const options = { info: true, maxOutputLength: promised, finishFlush: constants.Z_FINISH };
  const { buffer, engine } = (await unpack(packed, options).catch(() => {
    throw new Refusal('damaged', 'its pixels cannot be unpacked');
  })) as Unpacked;
  if (buffer.length !== promised || engine.bytesWritten !== packed.length) {
    throw new Refusal('damaged', 'it has other pixels than its header says');
  }
  for (let at = 0; at < promised; at += line) {
    if ((buffer[at] ?? 0) > 4) throw new Refusal('damaged', 'a line has an unknown filter');
  }
}

/** Whether bytes claim to be a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** [Note: Only our own bytes] The window draws a picture anew before it comes here, so whatever is not a plain PNG of an encoder is
 * refused, before anything is unpacked: signature, header, sizes, every chunk with its sum, and nothing behind the end. Throws
 * {@link Refusal}. */
export async function checkPng(bytes: Uint8Array, largest: number): Promise<Drawn> {
  if (bytes.length > largest) throw new Refusal('too-large', `it has ${bytes.length} bytes`);
  if (!isPng(bytes)) throw new Refusal('not-png', 'it is no PNG');
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = chunkAt(png, signature.length);
  const header = headerOf(first);
  await checkPixels(packedPixels(png, signature.length + 12 + first.data.length), header);
  return { bytes, width: header.width, height: header.height };
}
