import { describe, expect, it } from 'vitest';
import { type Desk, fallbackLine, obstacle } from '../../build/scripts/obstacle.ts';

const aDesk = (over: Partial<Desk> = {}): Desk => ({ platform: 'linux', uid: 1000, env: { DISPLAY: ':0' }, ...over });

describe('obstacle', () => {
  it.each<[string, Desk, string | null]>([
    ['a person at a display', aDesk(), null],
    ['Wayland alone', aDesk({ env: { WAYLAND_DISPLAY: 'wayland-0' } }), null],
    ['root', aDesk({ uid: 0 }), 'Chromium refuses its sandbox to root'],
    ['no display', aDesk({ env: {} }), 'there is no display'],
    ['an empty display', aDesk({ env: { DISPLAY: '' } }), 'there is no display'],
    ['Windows', aDesk({ platform: 'win32', uid: undefined, env: {} }), null],
    ['macOS', aDesk({ platform: 'darwin', env: {} }), null],
  ])('for %s', (_, desk, reason) => {
    expect(obstacle(desk)).toBe(reason);
  });

  it('is told in one line', () => {
    expect(fallbackLine('there is no display')).toBe(
      'Cairn opens in the browser instead of a window of its own: there is no display.',
    );
  });
});
