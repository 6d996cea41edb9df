import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, chromiumProgram } from './chromiumProgram.ts';
import type { Cairn } from './openCairn.ts';
import { watchTrespasses } from './trespassing.ts';

const program = new URL('../../../out/main/cairn.js', import.meta.url).href;

export interface ServedCairn {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

/** Starts the built browser host on a data folder of its own and waits for its address. */
export async function serveCairn(home: string): Promise<ServedCairn> {
  const start = `import(${JSON.stringify(program)}).then(({ cairn }) => cairn(['serve'])).then((status) => process.exit(status))`;
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '-e', start], {
    env: { ...environment, CAIRN_DATA: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => {
    errors += String(text);
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = new Promise<string>((resolve) => {
    if (child.stdout !== null) createInterface(child.stdout).once('line', resolve);
  });
  const failed = ended.then((code) => Promise.reject(new Error(`the browser host ended with ${code}: ${errors}`)));
  const url = await Promise.race([address, failed]);
  failed.catch(() => {});
  return { url, child, ended };
}

/** The browser host in a real Chromium. */
export async function openInBrowser(home = mkdtempSync(join(tmpdir(), 'cairn-browser-'))): Promise<Cairn> {
  const { url, child, ended } = await serveCairn(home);
  const browser: Browser = await chromium.launch({ executablePath: chromiumProgram(), args: [...chromiumArguments] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const { origin } = new URL(url);
  const trespasses = await watchTrespasses(page, (asked) => new URL(asked).origin === origin);
  await page.goto(url);
  return {
    page,
    home,
    async saveTo(path, act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      await download.saveAs(path);
    },
    async choose(path, act) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
      await chooser.setFiles(path);
    },
    trespasses,
    async close() {
      await browser.close();
      child.kill('SIGINT');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      await browser.close();
    },
  };
}
