import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLogo, largestLogo } from '../../../../electron/backend/logo/checkLogo.ts';
import { aChunk, aPng, pngSignature } from '../../../builders/aPng.ts';

const reasonOf = async (bytes: Uint8Array) => {
  const checked = await checkLogo(bytes);
  return checked.ok ? 'accepted' : checked.reason;
};
/** A line of pixels, with its filter. */
const line = (width: number) => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 7)]);

describe('a logo', () => {
  it('is taken with its size and every byte as it came', async () => {
    const png = aPng();
    expect(await checkLogo(png)).toEqual({ ok: true, logo: { png, width: 8, height: 4 } });
    const opaque = aPng({ colour: 2, lines: Buffer.alloc(4 * (1 + 8 * 3)) });
    expect(await reasonOf(opaque)).toBe('accepted');
    expect(await reasonOf(aPng({ before: [aChunk('sRGB', Buffer.alloc(1)), aChunk('gAMA', Buffer.alloc(4))] }))).toBe(
      'accepted',
    );
    const packed = deflateSync(Buffer.alloc(4 * 33));
    const two = aPng({ packed: packed.subarray(0, 5), after: [aChunk('IDAT', packed.subarray(5))] });
    expect(await reasonOf(two)).toBe('accepted');
  });

  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'not-png'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), 'not-png'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'not-png'],
    ['a signature alone', pngSignature, 'damaged'],
    ['another chunk first', Buffer.concat([pngSignature, aChunk('IDAT', Buffer.alloc(13))]), 'not-png'],
    [
      'a header of 60,000 x 60,000',
      aPng({ width: 60_000, height: 60_000, packed: deflateSync('') }),
      'too-many-pixels',
    ],
    ['4097 pixels', aPng({ width: 4097, height: 1, lines: line(4097) }), 'too-many-pixels'],
    ['no pixels', aPng({ width: 0 }), 'damaged'],
    ['16 bits a sample', aPng({ depth: 16 }), 'unsupported'],
    ['a palette', aPng({ colour: 3 }), 'unsupported'],
    ['several passes', aPng({ interlace: 1 }), 'unsupported'],
    ['where the picture was taken', aPng({ before: [aChunk('eXIf', Buffer.alloc(20))] }), 'unsupported'],
    ['a comment', aPng({ after: [aChunk('tEXt', Buffer.from('Comment\0x'))] }), 'unsupported'],
    ['a profile', aPng({ before: [aChunk('iCCP', Buffer.alloc(9))] }), 'unsupported'],
    ['something behind its end', aPng({ trailing: Buffer.from('PK\u0003\u0004') }), 'damaged'],
    ['a wrong sum', aPng({ before: [aChunk('sRGB', Buffer.alloc(1), 1)] }), 'damaged'],
    ['too few lines', aPng({ lines: line(8) }), 'damaged'],
    ['too many lines', aPng({ lines: Buffer.alloc(500) }), 'damaged'],
    ['an unknown filter', aPng({ lines: Buffer.alloc(4 * 33, 9) }), 'damaged'],
    ['pixels that are not packed', aPng({ packed: Buffer.alloc(50) }), 'damaged'],
    [
      'something behind its pixels',
      aPng({ packed: Buffer.concat([deflateSync(Buffer.alloc(132)), Buffer.alloc(9)]) }),
      'damaged',
    ],
    ['too many bytes', aPng({ trailing: Buffer.alloc(largestLogo) }), 'too-large'],
  ])('is refused with %s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it('unpacks no more than its header promises', async () => {
    const bomb = aPng({ packed: deflateSync(Buffer.alloc(200_000_000)) });
    const before = process.memoryUsage().arrayBuffers;
    expect(await reasonOf(bomb)).toBe('damaged');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  it('is accepted whole or refused at once, whatever happened to it', async () => {
    const sound = aPng({ width: 40, height: 30, lines: Buffer.concat(Array.from({ length: 30 }, () => line(40))) });
    const headerBomb = aPng({ width: 60_000, height: 60_000, packed: deflateSync(Buffer.alloc(99)) });
    const mutation = fc.record({
      at: fc.nat(sound.length - 1),
      kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert', 'header'),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    });
    await checkLogo(sound);
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let png: Buffer = Buffer.from(sound);
        for (const { at, kind, bytes } of mutations) {
          const head = png.subarray(0, at);
          const tail = png.subarray(at);
          if (kind === 'flip')
            png = Buffer.concat([head, Buffer.from([(tail[0] ?? 0) ^ (bytes[0] ?? 1)]), tail.subarray(1)]);
          else if (kind === 'cut') png = Buffer.concat([head, tail.subarray(bytes.length)]);
          else if (kind === 'repeat') png = Buffer.concat([head, tail, tail]);
          else if (kind === 'insert') png = Buffer.concat([head, bytes, tail]);
          else
            png = aPng({
              width: bytes[0] ?? 0,
              height: (bytes[1] ?? 0) * 256,
              colour: bytes[2] ?? 6,
              packed: deflateSync(bytes),
            });
        }
        const checked = await checkLogo(png);
        if (checked.ok) expect(checked.logo.png).toEqual(png);
        else expect(checked.detail).not.toBe('');
      }),
      { numRuns: 500, seed: 20261122 },
    );
    expect(await reasonOf(headerBomb)).toBe('too-many-pixels');
  });
});
