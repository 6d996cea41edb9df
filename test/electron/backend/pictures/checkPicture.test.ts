import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPicture } from '../../../../electron/backend/pictures/checkPicture.ts';
import { largestFile } from '../../../../shared/assessment/fileLimits.ts';
import { aJpeg, aSegment, canvasJpeg } from '../../../builders/aJpeg.ts';
import { aChunk, aPng } from '../../../builders/aPng.ts';

const check = (bytes: Uint8Array) => checkPicture(bytes, largestFile);
const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const checked = await check(bytes);
  return checked.ok ? 'accepted' : checked.reason;
};

describe('a picture', () => {
  it('is a PNG with its size and every byte as it came', async () => {
    const png = aPng();
    expect(await check(png)).toEqual({ ok: true, type: 'png', drawn: { bytes: png, width: 8, height: 4 } });
  });

  it('is a JPEG with its size, without the colour profile that the page adds', async () => {
    const checked = await check(canvasJpeg);
    expect(checked).toMatchObject({ ok: true, type: 'jpeg', drawn: { width: 40, height: 30 } });
    const bytes = checked.ok ? Buffer.from(checked.drawn.bytes) : Buffer.alloc(0);
    expect(canvasJpeg.includes('ICC_PROFILE')).toBe(true);
    expect(bytes.includes('ICC_PROFILE')).toBe(false);
    expect(await check(bytes)).toEqual({ ok: true, type: 'jpeg', drawn: { bytes, width: 40, height: 30 } });
    expect(await reasonOf(aJpeg())).toBe('accepted');
    expect(await reasonOf(aJpeg({ before: [aSegment(0xdd, Buffer.alloc(2))] }))).toBe('accepted');
  });

  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'not-picture'],
    ['a GIF', Buffer.from('GIF89a'), 'not-picture'],
    ['an SVG', Buffer.from('<svg onload="x()"/>'), 'not-picture'],
    ['the start of a JPEG alone', Buffer.from([0xff, 0xd8, 0xff]), 'damaged'],
    ['where it was taken', aJpeg({ before: [aSegment(0xe1, Buffer.from('Exif\0\0GPS'))] }), 'unsupported'],
    ['a comment', aJpeg({ before: [aSegment(0xfe, Buffer.from('x'))] }), 'unsupported'],
    ['a program’s own notes', aJpeg({ before: [aSegment(0xed, Buffer.from('Photoshop'))] }), 'unsupported'],
    ['a second head', aJpeg({ before: [aSegment(0xe0, Buffer.from('JFXX\0'))] }), 'unsupported'],
    ['several passes', aJpeg({ frame: 0xc2 }), 'unsupported'],
    ['no passes at all', aJpeg({ frame: 0xc3 }), 'unsupported'],
    ['4097 pixels', aJpeg({ width: 4097 }), 'too-many-pixels'],
    ['a header of 60,000 x 60,000', aJpeg({ width: 60_000, height: 60_000 }), 'too-many-pixels'],
    ['no pixels', aJpeg({ width: 0 }), 'damaged'],
    ['something behind its end', aJpeg({ trailing: Buffer.from('PK\u0003\u0004') }), 'damaged'],
    ['a second picture behind its end', Buffer.concat([aJpeg(), aJpeg()]), 'damaged'],
    ['a mark within its pixels', aJpeg({ coded: Buffer.from([1, 0xff, 0xe1, 2]) }), 'damaged'],
    ['no end', aJpeg().subarray(0, -2), 'damaged'],
    ['too many bytes', aJpeg({ coded: Buffer.alloc(largestFile) }), 'too-large'],
  ])('is refused with %s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });
});

describe('S8: a hostile picture', () => {
  const header = [
    aPng({ width: 60_000, height: 60_000, packed: deflateSync('') }),
    aJpeg({ width: 60_000, height: 60_000 }),
  ];
  const lines = Buffer.concat(
    Array.from({ length: 30 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(160, 7)])),
  );
  const sound = [aPng({ width: 40, height: 30, lines, before: [aChunk('sRGB', Buffer.alloc(1))] }), canvasJpeg];
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert', 'number'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  });

  it('is refused at once, or is whole: 500 that were mutated', async () => {
    for (const picture of sound) await check(picture);
    const seen = { accepted: 0, refused: 0, slowest: 0 };
    const mutated = fc.tuple(fc.constantFrom(...sound), fc.array(mutation, { minLength: 1, maxLength: 3 }));
    for (const [picture, mutations] of fc.sample(mutated, { numRuns: 500, seed: 20261123 })) {
      let bytes: Buffer = Buffer.from(picture);
      for (const { at, kind, bytes: given } of mutations) {
        const place = Math.floor(at * bytes.length);
        const [start, rest] = [bytes.subarray(0, place), bytes.subarray(place)];
        if (kind === 'flip')
          bytes = Buffer.concat([start, Buffer.from([(rest[0] ?? 0) ^ (given[0] ?? 1)]), rest.subarray(1)]);
        else if (kind === 'cut') bytes = Buffer.concat([start, rest.subarray(given.length)]);
        else if (kind === 'repeat') bytes = Buffer.concat([start, rest, rest]);
        else if (kind === 'insert') bytes = Buffer.concat([start, given, rest]);
        else bytes = Buffer.concat([start, Buffer.from([0xff, 0xff, 0xff, 0xff]), rest.subarray(4)]);
      }
      const began = performance.now();
      const checked = await check(bytes);
      seen.slowest = Math.max(seen.slowest, performance.now() - began);
      if (checked.ok) {
        seen.accepted += 1;
        expect((await check(checked.drawn.bytes)).ok).toBe(true);
      } else {
        seen.refused += 1;
        expect(checked.detail).not.toBe('');
      }
    }
    expect(seen.accepted + seen.refused).toBe(500);
    expect(seen.refused).toBeGreaterThan(300);
    // Ten times what is promised, for a machine that does other things as well.
    expect(seen.slowest).toBeLessThan(100);
  });

  it('is refused by its header before anything is unpacked', async () => {
    for (const bomb of header) {
      const before = process.memoryUsage().arrayBuffers;
      const began = performance.now();
      expect(await reasonOf(bomb)).toBe('too-many-pixels');
      expect(performance.now() - began).toBeLessThan(100);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
    }
  });
});
