import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../build/scripts/root.ts';
import { SelfTestStep } from '../../shared/contract/selfTest.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { runCairn } from '../e2e/host/program.ts';
import type { LaunchedApp } from '../e2e/launch/launchedApp.ts';
import { Home } from '../e2e/pages/home.ts';
import { Report } from '../e2e/pages/report.ts';
import { extract } from '../electron/package/extract.ts';
import { packedApps, packWhenStale } from '../electron/package/packedApps.ts';
import { launchStandIn } from './launch.ts';

/** The app as it was packed for Linux, laid out for the stand-in, which reads no archive: nothing but what is in the package can be found. */
const work = mkdtempSync(join(tmpdir(), 'cairn-packed-'));
const appFolder = join(work, 'resources/app.asar');
const environment = { STAND_IN_PACKAGED: '1' };
const workspace = (name: string): string => join(work, `${name}.cairn`);

async function launch(userData: string, ...args: readonly string[]): Promise<LaunchedApp> {
  const app = await launchStandIn({ appFolder, userData: join(work, userData), environment, args });
  await app.page.setViewportSize({ width: 1440, height: 900 });
  return app;
}

/** Waits until Home says that this workspace is the one that is open. */
const untilOpen = ({ page }: LaunchedApp, name: string): Promise<void> => page.getByText(`${name}.cairn`).waitFor();

beforeAll(() => {
  packWhenStale();
  extract(join(packedApps.linux, 'resources/app.asar'), join(work, 'resources'));
  for (const name of ['First', 'Second', 'Third']) {
    const example = join(root, 'shared/examples/four-pillar-worked.cairn.json');
    expect(runCairn('import', example, '--workspace', workspace(name)).err).toBe('');
  }
}, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the packed app', () => {
  it('opens a double-clicked workspace at its start, and saves its report as a PDF', async () => {
    const app = await launch('one', workspace('First'));
    await untilOpen(app, 'First');
    await new Home(app.page).open(theWorkedPillars.organisation.name);
    const report = new Report(app.page);
    await report.open();
    const target = join(work, 'report.pdf');
    await app.answerDialog({ kind: 'save', filePath: target });
    await report.begin();
    await report.again().waitFor();
    expect(readFileSync(target, 'latin1').slice(0, 5)).toBe('%PDF-');
    expect(await app.close()).toBe(0);
  });

  it('opens one that is double-clicked while it runs, in the window that is there', async () => {
    const app = await launch('two', workspace('First'));
    await untilOpen(app, 'First');
    // A second start ends at once and hands over what it was given.
    await expect(launch('two', '--some-switch', workspace('Second'))).rejects.toThrow('the app ended with 0');
    await untilOpen(app, 'Second');
    // macOS tells a running app by an event.
    await app.evaluate((electron, path) => {
      electron.app.emit('open-file', { preventDefault: () => undefined }, path);
    }, workspace('Third'));
    await untilOpen(app, 'Third');
    expect(await app.close()).toBe(0);
  });

  it('tries itself without a window and says in one line of JSON that all works', async () => {
    const { status, out } = await selfTest();
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      packaged: true,
      done: ['page', 'backend', ...SelfTestStep.options],
      failed: null,
      pages: expect.any(Number),
    });
    expect(status).toBe(0);
  });

  it('says which part does not work when one is missing', async () => {
    rmSync(join(work, 'resources/app.asar.unpacked/out/main/reportWorker.js'));
    const { status, out } = await selfTest();
    expect(JSON.parse(out)).toMatchObject({ ok: false, failed: 'report' });
    expect(status).toBe(1);
  });
});

/** Starts the app with the flag and waits for its end. */
function selfTest(): Promise<{ readonly status: number | null; readonly out: string }> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = fork(join(import.meta.dirname, 'run.ts'), [appFolder, '--self-test'], {
    env: { ...inherited, ...environment, STAND_IN_USER_DATA: join(work, 'unused'), TMPDIR: work },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  let out = '';
  child.stdout?.on('data', (text: Buffer) => {
    out += String(text);
  });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, out })));
}
