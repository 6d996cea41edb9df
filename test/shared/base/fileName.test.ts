import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FileName, longestFileName, plainFileName } from '../../../shared/base/fileName.ts';

it('makes a plain name of any text, which stays as it is', () => {
  const pieces = fc.constantFrom(
    'a',
    '.',
    '..',
    '/',
    '\\',
    ' ',
    '\u0000',
    '\u202e',
    '\ufeff',
    'e\u0301',
    '\ud800',
    '👩‍👩‍👧',
    '.pdf',
    'x'.repeat(200),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const name = plainFileName(text, 'File');
      expect(FileName.safeParse(name).success).toBe(true);
      expect(name.length).toBeLessThanOrEqual(longestFileName);
      expect(plainFileName(name, 'File')).toBe(name);
    }),
    { numRuns: 1_000 },
  );
});
