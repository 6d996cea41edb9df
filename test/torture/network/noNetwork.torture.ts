import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWhenStale } from '../../../build/scripts/build.ts';
import { root } from '../../../build/scripts/root.ts';
import { binary } from '../../../build/scripts/run.ts';
import { appendSwitches } from '../../../electron/main/commandLine.ts';
import { chromiumArguments, chromiumProgram } from '../../e2e/host/chromiumProgram.ts';
import { canTrace, traced } from './traced.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-offline-'));
beforeAll(() => {
  if (!buildWhenStale()) throw new Error('the build failed');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = pathToFileURL(join(root, 'out/main/cairn.js')).href;
const example = join(root, 'shared/examples/four-pillar-nine-voices.cairn.json');
const workspace = join(folder, 'offline.cairn');

/** No object has a prototype by name while all of it runs. */
const plain = ['--disable-proto=delete'];
/** And nothing is compiled from text, but by the driver of the database, which makes a function for each kind of row. */
const strict = [...plain, '--disallow-code-generation-from-strings'];

/** The built command line, one command after the other in one process, as `cairn` runs each. */
function commands(flags: readonly string[], ...lines: readonly (readonly string[])[]) {
  const script = `
    const { cairn } = await import(${JSON.stringify(program)});
    for (const line of ${JSON.stringify(lines)}) {
      const status = await cairn(line);
      if (status !== 0) { console.error(line.join(' ')); process.exit(1); }
    }`;
  return traced(process.execPath, [...flags, '--input-type=module', '-e', script]);
}

const vitest = (project: string, ...filters: readonly string[]) =>
  [binary('vitest'), 'run', '-c', 'test/vitest.config.ts', '--project', project, ...filters] as const;

describe('S1: the tracer', () => {
  test('sees a connection that is planted, in a child too', () => {
    const plant = "require('node:net').connect(9, '127.0.0.1').on('error', () => {})";
    const child = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(plant)}])`;
    const { status, reached } = traced(process.execPath, ['-e', child]);
    expect(status).toBe(0);
    expect(reached).toEqual(canTrace ? ['127.0.0.1'] : []);
  });

  test('or else the empty network makes a leak a failure that is seen', () => {
    const plant =
      "require('node:net').connect(80, '192.0.2.1').on('error', ({ code }) => process.exit(code === 'ENETUNREACH' ? 7 : 8))";
    expect(traced(process.execPath, ['-e', plant], { isCutOff: true }).status).toBe(7);
  });
});

describe('S1: no network', () => {
  test('the command line reads, scores, plans, keeps, checks and reports in every format, and reaches nobody', () => {
    const report = (format: string) => ['report', example, '--out', join(folder, `offline.${format}`)];
    const made = commands(
      strict,
      ['frameworks'],
      ['score', example],
      ['plan', example],
      ...['pdf', 'docx', 'pptx', 'xlsx', 'csv', 'json'].map(report),
    );
    const kept = commands(plain, ['import', example, '--workspace', workspace], ['verify', workspace]);
    for (const { status, output, reached } of [made, kept]) {
      expect([status, status === 0 ? '' : output]).toEqual([0, '']);
      expect(reached).toEqual([]);
    }
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['offline.cairn', 'offline.docx', 'offline.pdf']));
  });

  test('the backend’s own tests reach nobody', () => {
    const { status, output, reached } = traced(
      process.execPath,
      vitest(
        'unit-node',
        'backend/workspace/exchange',
        'backend/workspace/lifecycle',
        'backend/workspace/snapshots',
        'backend/services',
      ),
    );
    expect([status, status === 0 ? '' : output]).toEqual([0, '']);
    expect(reached).toEqual([]);
  });

  /** Chromium asks itself whether the world speaks IPv6: a datagram socket is given this address, and nothing is ever sent. */
  const probe = '2001:4860:4860::8888';
  const spec = 'test/e2e/fourPillar.spec.ts';
  const beyond = (reached: readonly string[]) =>
    reached.filter((to) => to !== '127.0.0.1' && to !== '::1' && to !== probe);

  test('the whole app works in a network of nothing, where its Chromium asks for no name', () => {
    const { status, output, reached } = traced(process.execPath, vitest('e2e-stand-in', spec), { isCutOff: true });
    expect([status, status === 0 ? '' : output]).toEqual([0, '']);
    expect(output).toContain('1 passed');
    expect(beyond(reached)).toEqual([]);
    // The line of the test itself to Chromium, so that an empty trace is no proof.
    if (canTrace) expect(reached).toContain('127.0.0.1');
  });

  test('a Chromium that the app has told nothing reaches out where a page leads; told as the app tells it, nowhere', () => {
    const shown = (flags: readonly string[]) =>
      traced(chromiumProgram(), [...chromiumArguments, '--headless', ...flags, '--dump-dom', 'http://192.0.2.1/'], {
        isCutOff: true,
      });
    const told: string[] = [];
    const appendSwitch = (name: string, value?: string) => {
      told.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    };
    appendSwitches({ commandLine: { appendSwitch } } as object as App);
    const nameless = 'ERR_NAME_NOT_RESOLVED';
    const untold = shown([]);
    expect(untold.output).not.toContain(nameless);
    if (canTrace) expect(beyond(untold.reached)).toContain('192.0.2.1');
    const { output, reached } = shown(told);
    expect(output).toContain(nameless);
    expect(beyond(reached)).toEqual([]);
  });
});
