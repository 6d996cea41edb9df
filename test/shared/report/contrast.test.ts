import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastRatio, markContrast, repaired, textContrast } from '../../../shared/report/contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  test('is WCAG’s ratio', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 9);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#b84a0b', '#ffffff')).toBeCloseTo(5.2, 1);
    expect(contrastRatio('#123c62', '#123c62')).toBe(1);
  });

  test('leaves a colour alone that holds', () => {
    expect(repaired('#B84A0B', '#ffffff', textContrast)).toBe('#b84a0b');
  });

  test('darkens one that does not, by as little as needed, and keeps its hue', () => {
    const yellow = repaired('#ffd400', '#ffffff', markContrast);
    expect(contrastRatio(yellow, '#ffffff')).toBeGreaterThanOrEqual(markContrast);
    expect(contrastRatio(yellow, '#ffffff')).toBeLessThan(markContrast + 0.15);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(yellow.slice(at, at + 2), 16));
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue);
  });

  test('always holds on paper and on ink', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('#ffffff', '#17212b'), fc.constantFrom(3, 4.5, 7), (one, ground, ratio) => {
        expect(contrastRatio(repaired(one, ground, ratio), ground)).toBeGreaterThanOrEqual(ratio);
      }),
    );
  });
});
