import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../build/scripts/build.ts';
import { root } from '../../build/scripts/root.ts';
import { binary } from '../../build/scripts/run.ts';
import { createReports } from '../../electron/backend/reports.ts';
import { aPillarReportInput } from '../builders/aReport.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { extract, type PackedFile, readArchive } from './package/archive.ts';
import { fusesOf, shippedFuses, writeStandInDistribution } from './package/standInDistribution.ts';

/** Packs for Linux with a stand-in for Electron's distribution: everything but the program itself is as it will be. */
const work = mkdtempSync(join(tmpdir(), 'cairn-package-'));
const distribution = join(work, 'electron');
const packed = join(work, 'packed', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
const archive = join(packed, 'resources/app.asar');
const unpacked = `${archive}.unpacked`;
let files: readonly PackedFile[] = [];

beforeAll(() => {
  if (!buildWhenStale()) throw new Error('the build failed');
  writeStandInDistribution(distribution);
  const done = spawnSync(
    process.execPath,
    [
      binary('electron-builder'),
      ...['--linux', 'dir', `--${process.arch}`, '--publish', 'never'],
      ...['--config', 'electron-builder.yml', `--config.electronDist=${distribution}`],
      `--config.directories.output=${join(work, 'packed')}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
  files = readArchive(archive);
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

const below = (folder: string): readonly string[] =>
  files.map(({ path }) => path).filter((path) => path.startsWith(`${folder}/`));
const isPlain = ({ isUnpacked }: PackedFile): boolean => !isUnpacked;

describe('the packed app', () => {
  it('holds the build, its package file and one dependency, and nothing else', () => {
    const places = files.map(({ path }) => path.split('/').slice(0, 2).join('/'));
    expect([...new Set(places)].sort()).toEqual([
      'node_modules/better-sqlite3',
      'out/fonts',
      'out/licences',
      'out/main',
      'out/preload',
      'out/renderer',
      'out/renderer-manifest.json',
      'package.json',
    ]);
  });

  it('holds no sources, tests or maps', () => {
    const forbidden = /\.(tsx?|map|cc|cpp|[ch]|gypi?|md)$|\.(test|spec|bench)\.|(^|\/)(test|src|deps)\//;
    expect(files.map(({ path }) => path).filter((path) => forbidden.test(path))).toEqual([]);
  });

  it('holds every file that the page may ask for', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'out/renderer-manifest.json'), 'utf8')) as Record<
      string,
      { readonly file: string }
    >;
    const wanted = Object.values(manifest).map(({ file }) => `out/${file}`);
    expect(wanted.length).toBeGreaterThan(8);
    expect([...below('out/renderer'), ...below('out/fonts')]).toEqual(expect.arrayContaining(wanted));
  });

  it('names the licence of its fonts and of Electron', () => {
    expect(below('out/fonts')).toContain('out/fonts/OFL.txt');
    expect(readdirSync(packed)).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
  });

  it('names the licence and the source of every package that is bundled', () => {
    expect(below('out/licences')).toEqual([
      'out/licences/main.txt',
      'out/licences/renderer.txt',
      'out/licences/report-worker.txt',
    ]);
    const text = (name: string): string =>
      files
        .find(({ path }) => path === `out/licences/${name}.txt`)
        ?.bytes()
        .toString() ?? '';
    const worker = text('report-worker');
    const wanted = ['@resvg/resvg-wasm', 'pdfjs-dist', 'docx', 'pptxgenjs', 'hucre', 'fflate', '@react-pdf/renderer'];
    expect(wanted.filter((name) => !worker.includes(`\n${name} `) && !worker.startsWith(`${name} `))).toEqual([]);
    expect(worker).toMatch(/@resvg\/resvg-wasm \S+\n\nLicence: MPL-2.0\n\nSource: \S*github\.com\S*resvg/);
    expect(text('renderer')).toContain('Licence: MIT');
    expect(text('main')).toContain('Licence: MIT');
  });

  it('unpacks the native module of its platform, the report worker with its rasteriser and the fonts only', () => {
    const beside = files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path);
    expect(beside.filter((path) => !path.startsWith('out/fonts/')).sort()).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
      'out/main/reportWorker.js',
      'out/main/resvg.wasm',
    ]);
    expect(beside.filter((path) => path.startsWith('out/fonts/'))).toEqual(below('out/fonts'));
    expect(beside.filter((path) => !existsSync(join(unpacked, path)))).toEqual([]);
  });

  it('has a hash for everything inside the archive', () => {
    expect(files.filter(isPlain).length).toBeGreaterThan(15);
    expect(files.filter(isPlain).filter(({ hasIntegrity }) => !hasIntegrity)).toEqual([]);
  });

  it('has a worker that needs no other file of the app', () => {
    const worker = readFileSync(join(unpacked, 'out/main/reportWorker.js'), 'utf8');
    const imports = [...worker.matchAll(/^(?:import|export) [^;]*?from "([^"]+)"|^import "([^"]+)"/gm)].map(
      ([, named, bare]) => named ?? bare ?? '',
    );
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.filter((name) => /^[./]/.test(name))).toEqual([]);
  });

  it('keeps Electron out of the backend, the command line and the worker', () => {
    const asking = /(?:from|import|require\() ?["']electron["']/;
    const parts = files.filter(({ path }) => /^out\/main\/.*\.js$/.test(path));
    expect(parts.filter(({ bytes }) => asking.test(bytes().toString())).map(({ path }) => path)).toEqual([
      'out/main/main.js',
    ]);
  });

  it('runs React as it is meant for people', () => {
    const scripts = files.filter(({ path }) => /^out\/(main|renderer)\/.*\.js$/.test(path));
    const telling = /node_modules\/[\w/.-]+\.development\.js|Download the React DevTools/;
    expect(scripts.filter(({ bytes }) => telling.test(bytes().toString())).map(({ path }) => path)).toEqual([]);
  });
});

describe('the fuses', () => {
  const names = [
    'runAsNode',
    'enableCookieEncryption',
    'enableNodeOptionsEnvironmentVariable',
    'enableNodeCliInspectArguments',
    'enableEmbeddedAsarIntegrityValidation',
    'onlyLoadAppFromAsar',
    'loadBrowserProcessSpecificV8Snapshot',
    'grantFileProtocolExtraPrivileges',
    'wasmTrapHandlers',
  ];
  const read = (program: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...fusesOf(readFileSync(program))].map((fuse, index) => [names[index] ?? `fuse ${index}`, fuse]),
    );

  it('are flipped as decided, all nine', () => {
    expect(fusesOf(readFileSync(join(distribution, 'electron')))).toBe(shippedFuses);
    expect(read(join(packed, 'cairn'))).toEqual({
      runAsNode: '0',
      enableCookieEncryption: '1',
      enableNodeOptionsEnvironmentVariable: '0',
      enableNodeCliInspectArguments: '0',
      enableEmbeddedAsarIntegrityValidation: '1',
      onlyLoadAppFromAsar: '1',
      loadBrowserProcessSpecificV8Snapshot: '0',
      grantFileProtocolExtraPrivileges: '0',
      wasmTrapHandlers: '1',
    });
  });
});

describe('what is packed', () => {
  it('is enough to run: the command line opens a workspace with it', () => {
    const app = join(work, 'extracted');
    extract(files, app);
    const script = `import('./out/main/cairn.js').then(({ cairn }) => cairn(['import', process.argv[1], '--workspace', 'new.cairn'])).then((status) => process.exit(status))`;
    const example = join(root, 'shared/examples/four-pillar-worked.cairn.json');
    const { status, stderr } = spawnSync(process.execPath, ['-e', script, example], { cwd: app, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(join(app, 'new.cairn'))).toBe(true);
  });

  it('makes a report from beside the archive', async () => {
    const reports = createReports(join(archive, 'out'));
    const { bytes, pages } = await reports.render(aPillarReportInput(theWorkedPillars), 'pdf');
    // Pictures in Word come from the rasteriser's program.
    const word = await reports.render(aPillarReportInput(theWorkedPillars), 'docx');
    await reports.close();
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(pages).toBeGreaterThan(5);
    expect(Buffer.from(word.bytes).toString('latin1')).toContain('word/media/image1.png');
  });
});
