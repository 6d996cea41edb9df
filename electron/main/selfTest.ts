import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { SelfTestResult } from '../../shared/contract/selfTest.ts';
import { createAppProtocol } from './appProtocol.ts';
import { BackendProcess } from './backendProcess.ts';
import type { Logger } from './logging.ts';
import { host, scheme } from './page.ts';
import { readRendererManifest } from './rendererManifest.ts';

/** Makes Cairn try itself instead of opening a window. */
const flag = '--self-test';
/** Time for all of it, in milliseconds. */
const patience = 180_000;

/** When the arguments ask for a self-test: moves everything that Cairn keeps into a fresh temporary folder and returns it, else null. Takes
 * effect only before anything was kept. */
export function selfTestFolder(args: readonly string[]): string | null {
  if (!args.includes(flag)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-self-test-'));
  app.setPath('userData', folder);
  app.setPath('logs', join(folder, 'logs'));
  return folder;
}

/** True when every file of the page is there and is what was built, asked for as the page asks. */
async function isPageWhole(built: string): Promise<boolean> {
  const manifest = readRendererManifest(join(built, 'renderer-manifest.json'));
  const answer = createAppProtocol(manifest, built);
  for (const path of manifest.keys()) {
    const response = await answer(new Request(`${scheme}://${host}${path}`));
    if (response.status !== 200) return false;
  }
  return manifest.size > 0;
}

/** Opens a temporary workspace, answers, scores, makes a report and verifies, all in the processes and with the files of this installation
 * but without a window. Prints one line of JSON and resolves with the exit code: 0 when all of it worked. */
export async function runSelfTest(folder: string, built: string, log: Logger): Promise<number> {
  const outcome = Promise.withResolvers<SelfTestResult | null>();
  const backend = new BackendProcess({
    modulePath: join(built, 'main/backend.js'),
    dataFolder: join(folder, 'data'),
    workspace: () => null,
    onWorkspace: () => undefined,
    // It died or did not start, whatever happens next.
    onNews: () => outcome.resolve(null),
    onSelfTested: outcome.resolve,
    log,
  });
  const timer = setTimeout(() => outcome.resolve(null), patience);
  const isWhole = await isPageWhole(built).catch(() => false);
  const isReached = await backend.reach();
  if (!isReached || !backend.send({ kind: 'self-test' })) outcome.resolve(null);
  const result = await outcome.promise;
  clearTimeout(timer);
  await backend.end();
  const ok = isWhole && result?.failed === null;
  const line = {
    cairn: app.getVersion(),
    electron: process.versions.electron,
    platform: `${process.platform}-${process.arch}`,
    packaged: app.isPackaged,
    ok,
    done: [...(isWhole ? ['page'] : []), ...(isReached ? ['backend'] : []), ...(result?.done ?? [])],
    failed: ok ? null : isWhole ? (result?.failed ?? 'backend') : 'page',
    pages: result?.pages ?? 0,
  };
  await new Promise<void>((resolve) => process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve()));
  // A failed one leaves its log.
  if (ok) rmSync(folder, { recursive: true, force: true });
  return ok ? 0 : 1;
}
