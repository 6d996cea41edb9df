import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type PackedFile, readArchive } from './archive.ts';
import { budgets } from './budgets.ts';
import { fuses, readFuses } from './fuses.ts';
import { programOf, resourcesOf, type System, systemOf } from './places.ts';

/** What a packed folder holds, in bytes, and everything that is wrong with it. */
export interface Inspection {
  readonly system: System;
  readonly sizes: Readonly<Record<keyof typeof budgets, number>>;
  readonly problems: readonly string[];
}

/** Folders and files, two levels deep, that the archive holds: all of them, and nothing else. */
const places: readonly string[] = [
  'node_modules/better-sqlite3',
  'node_modules/better-sqlite3-multiple-ciphers',
  'out/fonts',
  'out/licences',
  'out/main',
  'out/preload',
  'out/renderer',
  'out/renderer-manifest.json',
  'package.json',
];

/** Sources, tests, maps, and what only a build of a native module reads. */
const forbidden = /\.(tsx?|map|cc|cpp|[ch]|gypi?|md)$|\.(test|spec|bench)\.|(^|\/)(test|src|deps)\//;
/** What lies beside the archive, apart from native modules: workers, the rasteriser's program, fonts, and the drivers that a worker loads. */
const beside =
  /^(out\/(main\/\w+(Worker\.js|\.wasm)|fonts\/[\w.]+)|node_modules\/better-sqlite3(-multiple-ciphers)?\/(package\.json|lib\/[\w/-]+\.js))$/;
const native = /\.node$/;
const platforms: Readonly<Record<System, string>> = { linux: 'linux', mac: 'darwin', win: 'win32' };

const Manifest = z.record(z.string(), z.object({ file: z.string(), sha256: z.string() }));

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Bytes of everything below a folder. */
function weigh(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function* wrongInArchive(files: readonly PackedFile[], wantedNatives: readonly string[]): Generator<string> {
  const held = [...new Set(files.map(({ path }) => path.split('/').slice(0, 2).join('/')))].sort();
  if (!isSame(held, places)) yield `the archive holds ${held.join(', ')}`;
  for (const { path } of files) if (forbidden.test(path)) yield `${path} has no business in the app`;

  const natives = files
    .filter(({ path }) => native.test(path))
    .map(({ path }) => path)
    .sort();
  if (!isSame(natives, wantedNatives)) yield `native modules are ${natives.join(', ')}`;
  for (const { path, isUnpacked, hasIntegrity } of files) {
    const isBeside = native.test(path) || beside.test(path);
    if (isUnpacked !== isBeside) yield `${path} is ${isUnpacked ? 'beside' : 'inside'} the archive`;
    if (!isUnpacked && !hasIntegrity) yield `${path} has no hash`;
  }
}

function* wrongInPage(files: readonly PackedFile[]): Generator<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const manifest = byPath.get('out/renderer-manifest.json');
  if (manifest === undefined) return;
  for (const { file, sha256 } of Object.values(Manifest.parse(JSON.parse(manifest.bytes().toString())))) {
    const found = byPath.get(`out/${file}`);
    if (found === undefined) yield `${file} of the page is missing`;
    else if (createHash('sha256').update(found.bytes()).digest('hex') !== sha256) yield `${file} is not what was built`;
  }
}

function* wrongLicences(packed: string, system: System, files: readonly PackedFile[]): Generator<string> {
  const folder = system === 'mac' ? resourcesOf(packed) : packed;
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    if (!existsSync(join(folder, name))) yield `${name} is missing`;
  const paths = new Set(files.map(({ path }) => path));
  for (const path of ['out/fonts/OFL.txt', 'out/licences/notices.txt', 'out/licences/sbom.cdx.json'])
    if (!paths.has(path)) yield `${path} is missing`;
}

/** Looks a packed folder through: what it holds and where, its fuses, its licences, and its weight against {@link budgets}. */
export async function inspectPackage(packed: string, arch: string): Promise<Inspection> {
  const system = systemOf(packed);
  const resources = resourcesOf(packed);
  const archive = join(resources, 'app.asar');
  const files = readArchive(archive);
  const name = `${platforms[system]}-${arch}.node`;
  const wantedNatives = ['better-sqlite3-multiple-ciphers', 'better-sqlite3'].map(
    (driver) => `node_modules/${driver}/prebuilds/${name}`,
  );
  const sizes = {
    archive: statSync(archive).size,
    beside: weigh(`${archive}.unpacked`),
    page: files.filter(({ path }) => path.startsWith('out/renderer/')).reduce((sum, { size }) => sum + size, 0),
  };
  const found = await readFuses(programOf(packed));
  const wanted = Object.fromEntries(Object.entries(fuses).map(([fuse, isOn]) => [fuse, isOn ? '1' : '0']));
  return {
    system,
    sizes,
    problems: [
      ...wrongInArchive(files, wantedNatives),
      ...wrongInPage(files),
      ...wrongLicences(packed, system, files),
      ...(isSame(found, wanted) ? [] : [`the fuses are ${JSON.stringify(found)}`]),
      ...(existsSync(join(resources, 'default_app.asar')) ? ['Electron’s own app was left in'] : []),
      ...Object.entries(budgets)
        .filter(([part, budget]) => (Object.entries(sizes).find(([name]) => name === part)?.[1] ?? 0) > budget)
        .map(([part, budget]) => `${part} is over its budget of ${budget} bytes`),
    ],
  };
}
