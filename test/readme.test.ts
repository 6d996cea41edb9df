import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(file);
    else if (/\.(ts|tsx|css|cjs)$/.test(entry.name)) yield file;
  }
}

describe('the README', () => {
  it('shows pictures that exist', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('has the command that the continuous check runs, and nothing else is run there', () => {
    const commands = read('.ci/run')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('set '));
    expect(commands).toEqual(['npm ci && npm test && npm run torture']);
    expect(readme).toContain('npm ci && npm test');
    expect(readme).toContain('`npm run torture`');
  });

  it('names only npm commands that exist', () => {
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('gives every dependency its reason', () => {
    const all = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    const reasons = readme.slice(readme.indexOf('## Dependencies'));
    const named = (name: string): boolean => reasons.includes(`\`${name}\``) || name.startsWith('@types/');
    expect(all.filter((name) => !named(name))).toEqual([]);
    const table = [...reasons.matchAll(/^\| (`[^|]+) \|/gm)].map(([, names = '']) => names).join(' ');
    const listed = [...table.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    expect(listed.filter((name) => name !== '@types/*' && !all.includes(name))).toEqual([]);
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });

  it('pins every dependency exactly', () => {
    const all = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('indexes every named decision, once written and with its place', () => {
    const named = new Set<string>();
    const files = ['shared', 'electron', 'renderer', 'build'].flatMap((folder) => [...sources(folder)]);
    for (const file of files) {
      for (const [, name = ''] of read(file).matchAll(/\[Note: ([^\]]+)\]/g)) named.add(name);
    }
    const rows = [...readme.matchAll(/^\| ([^|]+) \| `([^`]+)` \|/gm)].map(([, name = '', file = '']) => ({
      name,
      file,
    }));
    const indexed = new Set(rows.map(({ name }) => name));
    expect([...named].filter((name) => !indexed.has(name))).toEqual([]);
    expect(rows.filter(({ name, file }) => !read(file).includes(`[Note: ${name}]`))).toEqual([]);
    expect(named.size).toBeGreaterThan(10);
  });
});
