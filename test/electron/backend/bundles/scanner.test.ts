import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Scanner } from '../../../../electron/backend/bundles/scanner.ts';
import { deepestBundle, longestString } from '../../../../shared/bundle/limits.ts';

/** What the scanner says of a text that comes in pieces of the given lengths. */
function seen(text: string, lengths: readonly number[]): string | null {
  const scanner = new Scanner();
  const bytes = Buffer.from(text);
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const next = at + (lengths[i % lengths.length] ?? 1);
    const excess = scanner.see(bytes.subarray(at, next));
    if (excess !== null) return excess;
    at = next;
  }
  return null;
}

const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

it('lets any document pass, however it is cut and whatever its texts hold', () => {
  const hostile = fc.string({ unit: fc.constantFrom('"', '\\', '[', '{', ',', ':', 'a', '\u00e9') });
  const document = fc.oneof(fc.jsonValue(), fc.array(hostile), fc.dictionary(hostile, hostile));
  fc.assert(
    fc.property(document, pieces, (value, cut) => seen(JSON.stringify(value), cut) === null),
    { numRuns: 500 },
  );
});

it('finds the same excess however the document is cut', () => {
  const deep = `${'['.repeat(deepestBundle + 1)}${']'.repeat(deepestBundle + 1)}`;
  const long = JSON.stringify('\\"'.repeat(longestString / 3));
  const cases = [
    [deep, 'too-deep'],
    [`{"a":"\\"[[","b":${deep}}`, 'too-deep'],
    [`[${long}]`, 'too-large'],
    ['["a""b"]', 'not-json'],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...cases), pieces, ([text, excess], cut) => {
      expect(seen(text, cut)).toBe(excess);
    }),
    { numRuns: 60 },
  );
  expect(seen(deep.slice(1, -1), [3])).toBeNull();
  expect(seen(JSON.stringify('x'.repeat(longestString)), [1_000])).toBeNull();
});
