import { expect, it } from 'vitest';
import { shownBytes } from '../../../renderer/i18n/shownBytes.ts';

it.each([
  [0, '0 B'],
  [840, '840 B'],
  [12_300, '12 kB'],
  [1_440_000, '1.4 MB'],
  [25_600_000, '26 MB'],
  [3_200_000_000, '3.2 GB'],
  [5_000_000_000_000, '5,000 GB'],
])('%i bytes are %s', (bytes, shown) => {
  expect(shownBytes(bytes, 'en')).toBe(shown);
});
