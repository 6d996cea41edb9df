import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildPlace, fingerprint, isStale, markBuilt } from '../../build/scripts/stale.ts';

let place: BuildPlace;
const write = (name: string, text: string): void => writeFileSync(join(place.folder, name), text);

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-stale-'));
  place = { folder, sources: ['source', 'package.json'], stamp: join(folder, 'out/built-from.txt') };
  mkdirSync(join(folder, 'source/deep'), { recursive: true });
  write('source/deep/one.ts', 'one');
  write('package.json', '{}');
});
afterEach(() => rmSync(place.folder, { recursive: true }));

describe('isStale', () => {
  it('is true before the first build', () => {
    expect(isStale(place)).toBe(true);
  });

  it('is false after a build, whatever else changes', () => {
    markBuilt(fingerprint(place), place);
    write('README.md', 'new');
    expect(isStale(place)).toBe(false);
  });

  it.each<[string, () => void]>([
    ['an edit', () => write('source/deep/one.ts', 'more')],
    ['an edit of the same length', () => utimesSync(join(place.folder, 'package.json'), 1, 1)],
    ['a new file', () => write('source/two.ts', '')],
    ['a removed file', () => rmSync(join(place.folder, 'source/deep/one.ts'))],
  ])('is true after %s', (_, change) => {
    markBuilt(fingerprint(place), place);
    change();
    expect(isStale(place)).toBe(true);
  });

  it('is true when a source changed while the build ran', () => {
    const print = fingerprint(place);
    write('source/deep/one.ts', 'changed meanwhile');
    markBuilt(print, place);
    expect(isStale(place)).toBe(true);
  });
});
