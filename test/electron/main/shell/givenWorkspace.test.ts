import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GivenWorkspace } from '../../../../electron/main/shell/givenWorkspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-given-'));
const path = join(folder, 'Zażółć & Söhne #1.cairn');
const other = join(folder, 'other.CAIRN');
for (const file of [path, other, join(folder, 'notes.txt')]) writeFileSync(file, '');
mkdirSync(join(folder, 'folder.cairn'));

const givenBy = (...args: readonly string[]): string | null => {
  const given = new GivenWorkspace();
  given.giveAmong(['/opt/Cairn/cairn', ...args], folder);
  return given.take();
};

describe('a workspace given from outside', () => {
  it('is taken once', () => {
    const given = new GivenWorkspace();
    expect(given.take()).toBeNull();
    expect(given.give(path)).toBe(true);
    expect([given.take(), given.take()]).toEqual([path, null]);
  });

  it.each([
    ['a path', [path]],
    ['a path seen from the folder of the start', ['Zażółć & Söhne #1.cairn']],
    ['an address, as the desktop of Linux gives', [pathToFileURL(path).href]],
    ['a path among switches', ['--no-first-run', path, '--lang=en']],
    ['the last of two', [other, path]],
    ['the one that is there', [path, 'missing.cairn', 'notes.txt', 'folder.cairn']],
  ])('is found by %s', (_, args) => {
    expect(givenBy(...args)).toBe(path);
  });

  it.each([
    ['nothing'],
    ['a missing file', 'missing.cairn'],
    ['a folder', 'folder.cairn'],
    ['another kind of file', 'notes.txt'],
    ['a switch that ends like one', `--load=${path}`],
    ['an address elsewhere', 'https://example.org/a.cairn'],
    ['an address of another machine', 'file://server/share/a.cairn'],
    ['a broken address', 'file:%zz.cairn'],
  ])('is not %s', (_, ...args) => {
    expect(givenBy(...args)).toBeNull();
  });

  it('is not the program itself, whatever it is called', () => {
    const given = new GivenWorkspace();
    expect(given.giveAmong([path], folder)).toBe(false);
    expect(given.take()).toBeNull();
  });
});
