import { crc32, deflateSync } from 'node:zlib';

/** One chunk of a PNG; its sum is right unless it is given. */
export function aChunk(type: string, data: Uint8Array, sum?: number): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(sum ?? crc32(body), body.length + 4);
  return chunk;
}

export interface PngParts {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly interlace?: number;
  /** The lines with their filters, unpacked; left out: right ones. */
  readonly lines?: Uint8Array;
  /** The packed lines, in place of packing `lines`. */
  readonly packed?: Uint8Array;
  /** Between header and pixels, and between pixels and end. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
  readonly trailing?: Uint8Array;
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG as a canvas writes it: 8 bits a sample, colour with alpha, one pass. */
export function aPng(parts: PngParts = {}): Buffer {
  const { width = 8, height = 4, depth = 8, colour = 6, interlace = 0, before = [], after = [] } = parts;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlace], 8);
  const packed =
    parts.packed ??
    deflateSync(
      parts.lines ??
        Buffer.from(
          Array.from({ length: height * (1 + width * 4) }, (_, i) => (i % (1 + width * 4) === 0 ? 1 : i % 251)),
        ),
    );
  return Buffer.concat([
    pngSignature,
    aChunk('IHDR', header),
    ...before,
    aChunk('IDAT', packed),
    ...after,
    aChunk('IEND', Buffer.alloc(0)),
    ...(parts.trailing === undefined ? [] : [parts.trailing]),
  ]);
}
