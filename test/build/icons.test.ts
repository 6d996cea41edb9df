import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawIcons, type IconFile } from '../../build/icons/drawIcons.ts';
import { root } from '../../build/scripts/root.ts';

let drawn: readonly IconFile[] = [];
beforeAll(async () => {
  drawn = await drawIcons();
});

const bytesOf = (path: string): Buffer => drawn.find((file) => file.path === path)?.bytes ?? Buffer.alloc(0);
/** Width and height in the head of a PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const isPng = (bytes: Buffer): boolean => bytes.toString('latin1', 1, 4) === 'PNG';

describe('the icons', () => {
  it('in the project are those that their sources draw', () => {
    const stale = drawn.filter(({ path, bytes }) => !readFileSync(join(root, 'build/icons', path)).equals(bytes));
    // "npm run icons" draws them anew.
    expect(stale.map(({ path }) => path)).toEqual([]);
    expect(drawn).toHaveLength(12);
  });

  it('of Linux have the size that their name says', () => {
    const pictures = drawn.filter(({ path }) => path.startsWith('linux/'));
    expect(pictures.map(({ bytes }) => `linux/${sizeOf(bytes).join('x')}.png`)).toEqual(
      pictures.map(({ path }) => path),
    );
    expect(pictures.length).toBeGreaterThanOrEqual(8);
  });

  it.each(['cairn', 'workspace'])('of Windows: %s holds seven pictures where its directory says', (name) => {
    const icon = bytesOf(`${name}.ico`);
    expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([0, 1, 7]);
    const found = Array.from({ length: 7 }, (_, index) => {
      const at = 6 + 16 * index;
      const start = icon.readUInt32LE(at + 12);
      const picture = icon.subarray(start, start + icon.readUInt32LE(at + 8));
      expect(isPng(picture)).toBe(true);
      expect(icon.readUInt8(at)).toBe((sizeOf(picture)[0] ?? 0) % 256);
      return sizeOf(picture)[0];
    });
    expect(found).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it.each(['cairn', 'workspace'])('of macOS: %s is blocks one after another, each of its type’s size', (name) => {
    const icon = bytesOf(`${name}.icns`);
    expect([icon.toString('latin1', 0, 4), icon.readUInt32BE(4)]).toEqual(['icns', icon.length]);
    const sizes: Record<string, number | undefined> = {};
    for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
      const picture = icon.subarray(at + 8, at + icon.readUInt32BE(at + 4));
      expect(isPng(picture)).toBe(true);
      sizes[icon.toString('latin1', at, at + 4)] = sizeOf(picture)[0];
    }
    expect(sizes).toEqual({
      ...{ icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 },
      ...{ ic11: 32, ic12: 64, ic13: 256, ic14: 512 },
    });
  });
});
