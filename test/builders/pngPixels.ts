import { inflateSync } from 'node:zlib';
import type { Pixels } from './printedPages.ts';

/** Reads a PNG of eight bits and four channels as the rasteriser writes it, with nothing of what wrote it. Throws for other kinds. */
export function pngPixels(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const packed: Uint8Array[] = [];
  let [width, height] = [0, 0];
  for (let at = 8; at < png.length; ) {
    const size = view.getUint32(at);
    const type = new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8));
    const data = at + 8;
    if (type === 'IHDR') {
      width = view.getUint32(data);
      height = view.getUint32(data + 4);
      if (view.getUint8(data + 8) !== 8 || view.getUint8(data + 9) !== 6 || view.getUint8(data + 12) !== 0) {
        throw new Error('another kind of PNG');
      }
    }
    if (type === 'IDAT') packed.push(png.subarray(data, data + size));
    at = data + size + 4;
  }
  const lines = unfiltered(inflateSync(Buffer.concat(packed)), width * 4, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (lines[pixel * 4 + 3] !== 255) throw new Error('a pixel is not opaque');
    rgb.set(lines.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  }
  return { width, height, rgb };
}

const channels = 4;

/** Bytes without the filters that each line begins with (PNG specification, 9.2). */
function unfiltered(bytes: Uint8Array, stride: number, height: number): Uint8Array {
  const lines = new Uint8Array(stride * height);
  for (let line = 0; line < height; line += 1) {
    const start = line * (stride + 1);
    const filter = bytes[start] ?? 0;
    const to = line * stride;
    for (let at = 0; at < stride; at += 1) {
      const left = at < channels ? 0 : (lines[to + at - channels] ?? 0);
      const up = line === 0 ? 0 : (lines[to + at - stride] ?? 0);
      const corner = line === 0 || at < channels ? 0 : (lines[to + at - stride - channels] ?? 0);
      lines[to + at] = (bytes[start + 1 + at] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return lines;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
