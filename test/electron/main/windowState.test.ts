import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, smallest } from '../../../electron/main/windowState.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  isMaximised: false,
});

describe('the place of the window', () => {
  it('is the middle of the primary display at first', () => {
    expect(placeWindow(null, [projector, laptop])).toEqual({ x: 1680, y: 90, width: 1440, height: 900 });
  });

  it('is where it was, on any display that is still there', () => {
    expect(placeWindow(at(1500, 40), [laptop, projector])).toEqual({ x: 1500, y: 40, width: 1200, height: 800 });
    expect(placeWindow(at(-900, 40), [laptop])).toEqual({ x: -900, y: 40, width: 1200, height: 800 });
  });

  it('is the middle again when its display was unplugged', () => {
    expect(placeWindow(at(-1100, 40), [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
    expect(placeWindow(at(100, 880), [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
    expect(placeWindow(at(1500, 40), [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
  });

  it('shrinks to its display', () => {
    expect(placeWindow(at(0, 25, 3000, 2000), [laptop])).toEqual({ x: 0, y: 25, width: 1440, height: 875 });
  });

  it('always leaves a person a piece of the title bar to take hold of', () => {
    const number = fc.integer({ min: -5_000, max: 5_000 });
    const size = fc.integer({ min: 1, max: 6_000 });
    const saved = fc.option(
      fc.record({ bounds: fc.record({ x: number, y: number, width: size, height: size }), isMaximised: fc.boolean() }),
    );
    const areas = fc.subarray([laptop, projector, { x: -1280, y: -200, width: 1280, height: 1024 }], { minLength: 1 });
    fc.assert(
      fc.property(saved, areas, (state, workAreas) => {
        const place = placeWindow(state, workAreas);
        const isReachable = workAreas.some(
          (area) =>
            place.y >= area.y &&
            place.y <= area.y + area.height - 32 &&
            Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x) >= 160,
        );
        expect(isReachable).toBe(true);
        expect(place.width).toBeGreaterThanOrEqual(smallest.width);
        expect(place.height).toBeGreaterThanOrEqual(smallest.height);
      }),
    );
  });

  it('is possible without any display', () => {
    expect(placeWindow(null, [])).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
  });
});
