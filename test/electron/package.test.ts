import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../build/package/archive.ts';
import { budgets } from '../../build/package/budgets.ts';
import { fuses, readFuses } from '../../build/package/fuses.ts';
import { inspectPackage } from '../../build/package/inspectPackage.ts';
import { contentsOf, programOf, resourcesOf } from '../../build/package/places.ts';
import { root } from '../../build/scripts/root.ts';
import { createReports } from '../../electron/backend/reports.ts';
import { aPillarReportInput } from '../builders/aReport.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { extract } from './package/extract.ts';
import { pack, packedApps, packWhenStale } from './package/packedApps.ts';
import { shippedFuses } from './package/standInDistribution.ts';
import { readWindowsProgram } from './package/windowsProgram.ts';

const work = mkdtempSync(join(tmpdir(), 'cairn-package-'));
const systems = ['linux', 'mac', 'win'] as const;
const archiveOf = (packed: string): string => join(resourcesOf(packed), 'app.asar');
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

beforeAll(packWhenStale, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(systems)('the app packed for %s', (system) => {
  it('S4: holds what it should where it should, its nine fuses as decided, its licences, within its size', async () => {
    const { problems, sizes } = await inspectPackage(packedApps[system], process.arch);
    expect(problems).toEqual([]);
    for (const [part, budget] of Object.entries(budgets)) {
      // A budget that nothing ever comes near would not be one.
      expect(Reflect.get(sizes, part), part).toBeGreaterThan(budget / 3);
    }
  });
});

describe('the inspection of a package', () => {
  it('notices another machine’s native modules, a fuse, a changed page, a file too many, and a file lost', async () => {
    const broken = join(work, 'broken');
    cpSync(packedApps.linux, broken, { recursive: true });
    const program = readFileSync(programOf(broken));
    const wire = program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34;
    program.write('1', wire, 'latin1');
    writeFileSync(programOf(broken), program);
    const archive = archiveOf(broken);
    const bytes = readFileSync(archive);
    bytes.write('<!DOCTYPE HTML', bytes.indexOf('<!doctype html'), 'latin1');
    writeFileSync(archive, bytes);
    rmSync(join(broken, 'LICENSES.chromium.html'));
    writeFileSync(join(resourcesOf(broken), 'default_app.asar'), '');
    writeFileSync(`${archive}.unpacked/heavy.bin`, Buffer.alloc(budgets.beside));

    const { problems } = await inspectPackage(broken, 'mips');
    expect(problems.map((problem) => problem.replace(/(are|is|of) .*/, '$1'))).toEqual([
      'native modules are',
      'renderer/index.html is',
      'LICENSES.chromium.html is',
      'the fuses are',
      'Electron’s own app was left in',
      'beside is',
    ]);
  });
});

describe('S4: the fuses', () => {
  it('are nine, and not those that Electron ships with', async () => {
    expect(shippedFuses).toHaveLength(Object.keys(fuses).length);
    for (const system of systems) {
      const found = await readFuses(programOf(packedApps[system]));
      expect(Object.values(found).join('')).toBe('010011001');
      expect(Object.values(found).join('')).not.toBe(shippedFuses);
      expect(Object.keys(found)).toEqual(Object.keys(fuses));
    }
  });
});

describe('the worker', () => {
  it('and every other one needs no other file of the app', () => {
    const workers = readArchive(archiveOf(packedApps.linux)).filter(({ path }) => path.endsWith('Worker.js'));
    expect(workers.length).toBeGreaterThanOrEqual(1);
    for (const { path, bytes } of workers) {
      const imports = [
        ...bytes()
          .toString()
          .matchAll(/^(?:import|export) [^;]*?from "([^"]+)"|^import "([^"]+)"/gm),
      ];
      expect(imports.length, path).toBeGreaterThan(2);
      expect(imports.map(([, named, bare]) => named ?? bare ?? '').filter((name) => /^[./]/.test(name))).toEqual([]);
    }
  });
});

describe('what is packed', () => {
  const code = () => readArchive(archiveOf(packedApps.linux));

  it('keeps Electron out of the backend, the command line and the workers', () => {
    const asking = /(?:from|import|require\() ?["']electron["']/;
    const parts = code().filter(({ path }) => /^out\/main\/.*\.js$/.test(path));
    expect(parts.filter(({ bytes }) => asking.test(bytes().toString())).map(({ path }) => path)).toEqual([
      'out/main/main.js',
    ]);
  });

  it('runs React as it is meant for people', () => {
    const scripts = code().filter(({ path }) => /^out\/(main|renderer)\/.*\.js$/.test(path));
    const telling = /node_modules\/[\w/.-]+\.development\.js|Download the React DevTools/;
    expect(scripts.filter(({ bytes }) => telling.test(bytes().toString())).map(({ path }) => path)).toEqual([]);
  });

  it('is enough to run: the command line opens a workspace with it', () => {
    const resources = join(work, 'resources');
    extract(archiveOf(packedApps.linux), resources);
    const script = `import('./out/main/cairn.js').then(({ cairn }) => cairn(['import', process.argv[1], '--workspace', ${JSON.stringify(join(work, 'new.cairn'))}])).then((status) => process.exit(status))`;
    const example = join(root, 'shared/examples/four-pillar-worked.cairn.json');
    const cwd = join(resources, 'app.asar');
    const { status, stderr } = spawnSync(process.execPath, ['-e', script, example], { cwd, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(join(work, 'new.cairn'))).toBe(true);
  });

  it('makes a report from beside the archive', async () => {
    const reports = createReports(join(archiveOf(packedApps.linux), 'out'));
    const { bytes, pages } = await reports.render(aPillarReportInput(theWorkedPillars), 'pdf');
    // Pictures in Word come from the rasteriser's program.
    const word = await reports.render(aPillarReportInput(theWorkedPillars), 'docx');
    await reports.close();
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(pages).toBeGreaterThan(5);
    expect(Buffer.from(word.bytes).toString('latin1')).toContain('word/media/image1.png');
  });

  it('is the same to the byte when it is packed again', () => {
    const again = join(work, 'again');
    pack(['linux'], again);
    const packed = packedApps.linux.replace(/.*[\\/]/, '');
    expect(hashOf(join(again, packed, 'resources/app.asar'))).toBe(hashOf(archiveOf(packedApps.linux)));
  }, 120_000);
});

describe('on Windows', () => {
  it('the program carries the hash of its archive, its name and its icon in seven sizes', () => {
    const { texts, integrity, iconSizes } = readWindowsProgram(readFileSync(programOf(packedApps.win)));
    expect(texts).toMatchObject({ ProductName: 'Cairn', FileDescription: 'Cairn' });
    expect(integrity).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(iconSizes).toHaveLength(7);
  });
});

describe('on macOS', () => {
  it('the app opens workspaces, checks its archive, asks for no device and allows no connection', () => {
    const list = readFileSync(join(contentsOf(packedApps.mac), 'Info.plist'), 'utf8').replace(/\s+/g, '');
    expect(list).toContain('<key>CFBundleTypeExtensions</key><array><string>cairn</string></array>');
    expect(list).toContain('<key>CFBundleTypeIconFile</key><string>workspace.icns</string>');
    expect(list).toContain('<key>Resources/app.asar</key><dict><key>algorithm</key><string>SHA256</string>');
    expect(list).toContain('<key>NSAllowsArbitraryLoads</key><false/>');
    expect(list).not.toMatch(/UsageDescription|NSAllowsArbitraryLoads<\/key><true/);
    expect(existsSync(join(resourcesOf(packedApps.mac), 'workspace.icns'))).toBe(true);
  });

  it('has no exception from the hardened runtime but the one for compiling', () => {
    const keys = readFileSync(join(root, 'build/entitlements.mac.plist'), 'utf8').match(/<key>[^<]+<\/key>/g);
    expect(keys).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
  });
});
