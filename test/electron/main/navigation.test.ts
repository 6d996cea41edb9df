import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lockDownContents } from '../../../electron/main/contentsLockdown.ts';
import { builtPage, choosePage, isWithin } from '../../../electron/main/page.ts';
import { FakeContents } from './fakeElectron.ts';

const contents = new FakeContents();
lockDownContents(contents as never, builtPage);

/** True when any of the events would let the page go there. */
function canGo(url: string): boolean {
  return ['will-navigate', 'will-frame-navigate', 'will-redirect'].some((name) => {
    const navigation = { url, preventDefault: vi.fn() };
    contents.emit(name, navigation);
    return navigation.preventDefault.mock.calls.length === 0;
  });
}

const host = fc.constantFrom(
  'cairn',
  'cairn.evil',
  'evil',
  'evilcairn',
  'CAIRN',
  'cairn:80',
  'media',
  '',
  'user@cairn',
  'cairn@evil',
);
const scheme = fc.constantFrom(
  'app',
  'APP',
  'apps',
  'http',
  'https',
  'file',
  'javascript',
  'data',
  'blob',
  'about',
  'view-source',
);
const slashes = fc.constantFrom('://', ':', ':/', ':///', ':\\\\', '://./', '%3A//', ' ://');
const rest = fc.oneof(
  fc.webPath(),
  fc.string(),
  fc.constantFrom('', '/index.html', '/../..', '#/x', '?x', '\\index.html', '%2f'),
);
const address = fc
  .tuple(fc.constantFrom('', ' ', '\t', 'blob:', 'view-source:'), scheme, slashes, host, rest)
  .map((parts) => parts.join(''));

describe('navigation', () => {
  it('stays on our own origin, whatever an address pretends', () => {
    fc.assert(
      fc.property(address, (url) => {
        // White space around an address is no part of it, and a scheme has no case.
        const own = /^[\s\0]*app:\/\/cairn(?=[/?#\s]|$)/i.test(url) && !/^[\s\0]*app:\/\/CAIRN/.test(url);
        expect(canGo(url) && !own, url).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['app://cairn/index.html', 'app://cairn/', 'app://cairn#/questions'])('goes to %s', (url) => {
    expect(canGo(url)).toBe(true);
  });

  it.each([
    'app://cairn.evil/index.html',
    'app://cairn@evil/',
    'app://user:secret@cairn/',
    'app:cairn',
    'app:/cairn/index.html',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://cairn/8f4',
    'about:blank',
    'https://cairn/',
    'file:///cairn/index.html',
    '',
  ])('does not go to %s', (url) => {
    expect(canGo(url)).toBe(false);
  });
});

describe('the page to show', () => {
  it('is the built one, but for a development server of this machine', () => {
    expect(choosePage(false, undefined)).toEqual({ url: 'app://cairn/index.html', origin: 'app://cairn' });
    expect(choosePage(true, 'http://localhost:5173')).toEqual(builtPage);
    expect(choosePage(false, 'https://example.org')).toEqual(builtPage);
    expect(choosePage(false, 'http://localhost.evil:5173')).toEqual(builtPage);
    expect(choosePage(false, 'http://localhost:5173')).toEqual({
      url: 'http://localhost:5173/',
      origin: 'http://localhost:5173',
    });
  });

  it('knows what is within it', () => {
    const page = choosePage(false, 'http://localhost:5173');
    expect(isWithin(page, 'http://localhost:5173/x.js')).toBe(true);
    expect(isWithin(page, 'http://localhost:5174/x.js')).toBe(false);
  });
});
