import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../build/scripts/build.ts';
import { root } from '../../build/scripts/root.ts';
import type { Component } from '../../build/vite/components.ts';
import { sbom } from '../../build/vite/sbom.ts';
import { isAllowed } from './supply/allowedLicences.ts';
import { type Locked, lockProblems } from './supply/lockProblems.ts';
import { type Support, supportProblem } from './supply/supportProblem.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const lock = json('package-lock.json') as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
};
const manifest = json('package.json') as {
  readonly version: string;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

const support = json('build/electronSupport.json') as Support;

describe('C1: the lock file', () => {
  it('has a SHA-512 hash for every package, no other source than the registry, and no install script that was not looked at', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(lockProblems(lock.packages, Object.keys(manifest.allowScripts))).toEqual([]);
  });

  it.each<[string, Locked, string]>([
    ['an older hash', { version: '1.0.0', integrity: 'sha1-x' }, 'no SHA-512 hash'],
    ['no hash', { version: '1.0.0' }, 'no SHA-512 hash'],
    [
      'a repository',
      { version: '1.0.0', integrity: 'sha512-x', resolved: 'git+ssh://git@github.com/a/b.git' },
      'from git+ssh:',
    ],
    [
      'a plain connection',
      { version: '1.0.0', integrity: 'sha512-x', resolved: 'http://example.org/a.tgz' },
      'from http:',
    ],
    ['a folder', { version: '1.0.0', integrity: 'sha512-x', link: true }, 'a link'],
    [
      'an asked for repository',
      { version: '1.0.0', integrity: 'sha512-x', dependencies: { a: 'github:a/b' } },
      'wants a from github:a/b',
    ],
    ['a script', { version: '1.0.0', integrity: 'sha512-x', hasInstallScript: true }, 'an install script'],
  ])('would not be taken with %s', (_, entry, problem) => {
    expect(lockProblems({ 'node_modules/odd': entry }, [])).toEqual([`node_modules/odd: ${problem}`]);
  });

  it('allows no install script to run, and npm runs none', () => {
    expect(Object.values(manifest.allowScripts).filter(Boolean)).toEqual([]);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('pins what Cairn asks for exactly, and has that very version', () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    for (const [name, version] of Object.entries(asked)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

describe('C1: what is shipped', () => {
  buildWhenStale();
  const components = json('out/licences/components.json') as readonly Component[];
  const shipped = json('out/licences/sbom.cdx.json') as ReturnType<typeof sbom>;

  it('is listed as CycloneDX, equal to what the build found, with the hashes of the lock file', () => {
    expect(shipped).toEqual(sbom(manifest.version, components));
    expect(components.length).toBeGreaterThan(90);
    const byNameAndVersion = new Map(
      Object.entries(lock.packages).map(([path, { version, integrity }]) => [
        `${path.replace(/.*node_modules\//, '')}@${version}`,
        integrity,
      ]),
    );
    const own = components.filter(({ integrity }) => integrity === null).map(({ name }) => name);
    expect(own.toSorted()).toEqual(['sqlite', 'sqlite', 'sqlite3mc']);
    for (const { name, version, integrity } of components.filter((one) => one.integrity !== null))
      expect(byNameAndVersion.get(`${name}@${version}`), name).toBe(integrity);
  });

  it('lists every package that the sources import, and the parts that no bundle holds', () => {
    const listed = new Set(components.map(({ name }) => name));
    const imported = ['electron', 'renderer', 'shared'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
        .flatMap((name) => [
          ...read(join(folder, name)).matchAll(/^import (?!type )[^;]*?from '((?:@[^/']+\/)?[a-z][^/']*)[^']*'/gm),
        ])
        .map(([, name = '']) => name),
    );
    const packages = [...new Set(imported)].filter((name) => !name.startsWith('node:'));
    expect(packages.length).toBeGreaterThan(15);
    packages.push(
      ...Object.keys(manifest.dependencies),
      'better-sqlite3-multiple-ciphers',
      'sqlite',
      '@expo-google-fonts/noto-sans-jp',
    );
    expect(packages.filter((name) => !listed.has(name))).toEqual([]);
  });

  it('is all under licences that were agreed to, each with its text', () => {
    expect(
      components
        .filter(({ name, licence }) => !isAllowed(name, licence))
        .map(({ name, licence }) => `${name}: ${licence}`),
    ).toEqual([]);
    expect(components.filter(({ text }) => text.length < 200).map(({ name }) => name)).toEqual([]);
    const notices = read('out/licences/notices.txt');
    expect(
      components
        .filter(({ name, version, text }) => !notices.includes(`${name} ${version}\n`) || !notices.includes(text))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-or-later', false],
    ['MPL-2.0', false],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('would take the licence %s: %s', (licence, expected) => {
    expect(isAllowed('some-package', licence)).toBe(expected);
  });
});

describe('C1: Electron', () => {
  it('is of a major that still gets fixes', () => {
    expect(supportProblem(support, manifest.devDependencies.electron ?? '', new Date())).toBeNull();
  });

  it('would be refused after its end, or when the date is another major’s', () => {
    const end = new Date(`${support.supportedUntil}T12:00:00Z`);
    const late = supportProblem(support, '45.4.1', new Date(end.getTime() + 86_400_000));
    expect(late).toContain(`until about ${support.supportedUntil} (extrapolated)`);
    expect(late).toContain('build/electronSupport.json');
    expect(supportProblem(support, '46.0.0', end)).toContain('is about Electron 45');
    expect(supportProblem(support, '45.4.1', end)).toBeNull();
  });
});
