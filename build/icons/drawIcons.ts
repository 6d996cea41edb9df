import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Up to this size, in pixels, the drawing made for small sizes is used. */
const small = 32;
/** Sizes of Linux' icon folder, in pixels. */
const linuxSizes: readonly number[] = [16, 24, 32, 48, 64, 128, 256, 512];
/** Sizes in an icon of Windows, in pixels. */
const icoSizes: readonly number[] = [16, 24, 32, 48, 64, 128, 256];
/** What macOS calls its sizes, with their pixels; `ic11` and the like are the same for screens of twice the density. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

const folder = import.meta.dirname;

/** A file of an icon: its path below `build/icons`, and its bytes. */
export interface IconFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** An icon of Windows: a directory of six bytes and sixteen for each picture, then the pictures, each a PNG. */
function ico(draw: (size: number) => Buffer): Buffer {
  const pictures = icoSizes.map(draw);
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach((picture, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    const size = (icoSizes[index] ?? 0) % 256;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}

/** An icon of macOS: blocks of a four-letter type, a length that counts its own eight bytes, and a PNG. */
function icns(draw: (size: number) => Buffer): Buffer {
  const block = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(icnsTypes.map(([type, size]) => block(type, draw(size)))));
}

/** Draws every file of both icons from their SVG sources: the app's for three systems, the workspace's for the two that take one. */
export async function drawIcons(): Promise<readonly IconFile[]> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const drawing = (name: string) => {
    const drawn = new Map<number, Buffer>();
    return (size: number): Buffer => {
      const source = readFileSync(join(folder, size <= small ? `${name}-small.svg` : `${name}.svg`), 'utf8');
      const picture =
        drawn.get(size) ?? Buffer.from(new Resvg(source, { fitTo: { mode: 'width', value: size } }).render().asPng());
      drawn.set(size, picture);
      return picture;
    };
  };
  const app = drawing('cairn');
  const workspace = drawing('workspace');
  return [
    ...linuxSizes.map((size) => ({ path: `linux/${size}x${size}.png`, bytes: app(size) })),
    { path: 'cairn.ico', bytes: ico(app) },
    { path: 'cairn.icns', bytes: icns(app) },
    { path: 'workspace.ico', bytes: ico(workspace) },
    { path: 'workspace.icns', bytes: icns(workspace) },
  ];
}
