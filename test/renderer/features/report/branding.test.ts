import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LogoRefusal, largestLogo } from '../../../../renderer/features/report/branding/encodeLogo.ts';
import { changed } from '../../../../renderer/features/report/branding/useBranding.ts';
import { pictureFacts } from '../../../../renderer/pictures/pictureFacts.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { contrastOnPaper, printedColour } from '../../../../shared/report/printedColour.ts';

const t = createTranslate('en');

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)),
  );
}

const long = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const short = (value: number) => [(value >>> 8) & 255, value & 255];
const aPng = (width: number, height: number) =>
  bytesOf([0x89], 'PNG\r\n\u001a\n', long(13), 'IHDR', long(width), long(height), [8, 6, 0, 0, 0], long(0));
/** A place and a thumbnail's header hide in the first segment. */
const aJpeg = (width: number, height: number, frame = 0xc2) => {
  const hidden = [0xff, 0xc0, ...short(11), 8, ...short(9), ...short(9), 3];
  const exif = [0xff, 0xe1, ...short(2 + hidden.length), ...hidden];
  return bytesOf(
    [0xff, 0xd8],
    exif,
    [0xff, 0xff, frame, ...short(17), 8, ...short(height), ...short(width), 3],
    long(0),
  );
};
const refusalOf = (bytes: Uint8Array): LogoRefusal | null => {
  const facts = pictureFacts(bytes, largestLogo);
  return facts.ok ? null : facts.reason;
};

describe('a logo', () => {
  it('is measured by its own header, whatever hides before it', () => {
    expect(pictureFacts(aPng(640, 128), largestLogo)).toEqual({ ok: true, kind: 'png', width: 640, height: 128 });
    expect(pictureFacts(aJpeg(640, 128), largestLogo)).toEqual({ ok: true, kind: 'jpeg', width: 640, height: 128 });
    expect(pictureFacts(aJpeg(2, 4096, 0xc0), largestLogo)).toMatchObject({ ok: true, width: 2 });
  });

  it('is refused for what it is, not for its name', () => {
    expect(refusalOf(bytesOf('<?xml version="1.0"?><svg onload="x"/>'))).toBe('svg');
    expect(refusalOf(bytesOf('GIF89a'))).toBe('other-picture');
    expect(refusalOf(bytesOf('RIFF....WEBPVP8 '))).toBe('other-picture');
    expect(refusalOf(bytesOf('MZ an executable called logo.png'))).toBe('no-picture');
    expect(refusalOf(new Uint8Array())).toBe('no-picture');
  });

  it('is refused before anything decodes it when it would unpack to too much', () => {
    expect(refusalOf(aPng(4097, 1))).toBe('too-many-pixels');
    expect(refusalOf(aPng(4096, 4096))).toBeNull();
    expect(refusalOf(aPng(0xffff_ffff, 0xffff_ffff))).toBe('too-many-pixels');
    expect(refusalOf(aJpeg(65_535, 65_535))).toBe('too-many-pixels');
    expect(refusalOf(new Uint8Array(largestLogo + 1))).toBe('too-large');
  });

  it('is damaged when its header says nothing', () => {
    expect(refusalOf(aPng(0, 5))).toBe('damaged');
    expect(refusalOf(aPng(5, 5).subarray(0, 20))).toBe('damaged');
    expect(refusalOf(bytesOf([0xff, 0xd8, 0xff, 0xd9], long(0), long(0)))).toBe('damaged');
  });

  it('never makes the header’s reader stumble', () => {
    const starts = fc.constantFrom([0xff, 0xd8, 0xff], [...aPng(1, 1).subarray(0, 8)], []);
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const facts = pictureFacts(Uint8Array.from([...start, ...rest]), largestLogo);
        expect(facts.ok ? facts.width * facts.height : 1).toBeGreaterThan(0);
      }),
    );
  });

  it('has a reason in words for every refusal', () => {
    const all: readonly LogoRefusal[] = [
      'svg',
      'other-picture',
      'no-picture',
      'too-large',
      'too-many-pixels',
      'damaged',
      'not-stored',
    ];
    for (const refusal of all) expect(t(`preview.logo.refusal.${refusal}`)).not.toMatch(/^preview\./);
  });
});

describe('colours', () => {
  it('have the contrast of WCAG on white', () => {
    expect(contrastOnPaper('#000000')).toBeCloseTo(21, 5);
    expect(contrastOnPaper('#ffffff')).toBeCloseTo(1, 5);
    expect(contrastOnPaper('#767676')).toBeCloseTo(4.54, 2);
  });

  it('are printed as they are, or darker until they can be read', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (...parts) => {
        const colour = `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        for (const [use, least] of [
          ['line', 3],
          ['words', 4.5],
        ] as const) {
          const printed = printedColour(colour, use);
          expect(contrastOnPaper(printed)).toBeGreaterThanOrEqual(least);
          if (contrastOnPaper(colour) >= least) expect(printed).toBe(colour);
        }
      }),
    );
  });
});

describe('branding', () => {
  it('keeps what was not changed, and takes away what is emptied', () => {
    const before = { primary: '#112233', footer: 'In confidence', paper: 'letter' } as const;
    expect(changed(before, { footer: ' ' })).toEqual({ primary: '#112233', paper: 'letter' });
    expect(changed(before, { primary: null, coverText: 'Spring' })).toEqual({
      footer: 'In confidence',
      paper: 'letter',
      coverText: 'Spring',
    });
  });
});
