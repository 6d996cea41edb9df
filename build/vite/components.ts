import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One piece of somebody else's work that Cairn is shipped with. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly source: string;
  /** The whole text of its licence, with whose it is. */
  readonly text: string;
  /** The hash that the lock file has of it, as there: `sha512-…`; null for what is part of another component. */
  readonly integrity: string | null;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** The nearest folder upwards with a lock file: the build runs this code from a copy of its configuration, which lies elsewhere. */
function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package-lock.json')) ? folder : rootAbove(dirname(folder));
}

const root = rootAbove(import.meta.dirname);
/** Cairn's own version. */
export const { version: ownVersion } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
const require = createRequire(import.meta.url);
const standardTexts = join(root, 'build/licences');

/** The licence of packages whose package file is silent, read in their own texts. */
const told: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
};

/** The text that a package carries; without one, the standard text of its licence with its author. */
function licenceText(folder: string, { name, license = '', author }: Package): string {
  const own = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (own.length > 0) return own.join('\n\n');
  const standard = join(standardTexts, `${license}.txt`);
  if (!existsSync(standard))
    throw new Error(`${name} carries no text of its licence "${license}", and build/licences has none`);
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return readFileSync(standard, 'utf8').trim().replace('{{holder}}', holder);
}

/** What is said of the package in a folder. Throws for a package without a licence. */
export function componentOf(folder: string): Component {
  const pack = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const { name, version, repository, homepage } = pack;
  const license = pack.license ?? told[name];
  if (license === undefined) throw new Error(`${name} names no licence`);
  const place = folder.replaceAll('\\', '/');
  return {
    name,
    version,
    licence: license,
    source: ((typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? `npm: ${name}`).replace(
      /^git\+/,
      '',
    ),
    text: licenceText(folder, { ...pack, license }),
    integrity: locked[place.slice(place.indexOf('/node_modules/') + 1)]?.integrity ?? null,
  };
}

/** A constant in the C source that a native module was built from. */
function constantOf(packageName: string, file: string, name: string): string {
  const source = readFileSync(join(packageFolderOf(packageName), 'deps/sqlite3', file), 'utf8');
  const found = new RegExp(`#define ${name}\\s+"(?:[^"]* )?([\\d.]+)"`).exec(source)?.[1];
  if (found === undefined) throw new Error(`${packageName} does not say its ${name}`);
  return found;
}

function packageFolderOf(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/** The parts that no build step sees: the program that runs it all, the drivers that lie beside the archive, and the database inside them. */
export function unbundledComponents(): readonly Component[] {
  const packages = [
    'electron',
    'better-sqlite3',
    'better-sqlite3-multiple-ciphers',
    '@expo-google-fonts/noto-sans',
    '@expo-google-fonts/noto-sans-jp',
  ];
  const text = (name: string): string => readFileSync(join(standardTexts, `${name}.txt`), 'utf8').trim();
  const sqlite = (driver: string): Component => ({
    name: 'sqlite',
    version: constantOf(driver, 'sqlite3.h', 'SQLITE_VERSION'),
    licence: 'blessing',
    source: 'https://sqlite.org/',
    text: text('blessing'),
    integrity: null,
  });
  const ciphers = 'better-sqlite3-multiple-ciphers';
  return [
    ...packages.map((name) => componentOf(packageFolderOf(name))),
    sqlite('better-sqlite3'),
    sqlite(ciphers),
    {
      name: 'sqlite3mc',
      version: constantOf(ciphers, 'sqlite3.c', 'SQLITE3MC_VERSION_STRING'),
      licence: 'MIT',
      source: 'https://github.com/utelle/SQLite3MultipleCiphers',
      text: text('MIT').replace('{{holder}}', '2006-2025 Ulrich Telle'),
      integrity: null,
    },
  ];
}
