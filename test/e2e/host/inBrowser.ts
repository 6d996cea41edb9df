import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumArguments, chromiumProgram } from './chromiumProgram.ts';
import type { Cairn } from './openCairn.ts';
import { startServing } from './program.ts';
import { watchTrespasses } from './trespassing.ts';

export interface ServedCairn {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

/** Starts the built browser host on a data folder and waits for its address. */
export async function serveCairn(data: string, workspace?: string): Promise<ServedCairn> {
  const child = startServing(data, workspace);
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

let shared: Promise<Browser> | null = null;

/** One Chromium for all tests of a file: each gets a context of its own, which shares nothing with the others. */
function chromiumOfFile(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: chromiumProgram(), args: [...chromiumArguments] });
  return shared;
}

/** Ends the Chromium of this process. */
export async function closeChromium(): Promise<void> {
  await (await shared)?.close();
  shared = null;
}

// A benchmark opens Cairn outside of any test, and closes it itself.
if (process.env.VITEST !== undefined) afterAll(closeChromium);

/** The browser host in a real Chromium. */
export async function openInBrowser(home: string, workspace?: string): Promise<Cairn> {
  const { url, child, ended } = await serveCairn(home, workspace);
  const browser = await chromiumOfFile();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const found: string[] = [];
  const openTab = (hearing?: 'deaf') => openAt(context, url, found, hearing);
  const page = await openTab();
  return {
    page,
    home,
    data: home,
    openTab,
    chooseCommand: null,
    async saveTo(path, act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      await download.saveAs(path);
    },
    async choose(path, act) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
      await chooser.setFiles(path);
    },
    trespasses: async () => found,
    async close() {
      await context.close();
      child.kill('SIGINT');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      await context.close();
    },
  };
}

async function openAt(context: BrowserContext, url: string, found: string[], hearing?: 'deaf'): Promise<Page> {
  const page = await context.newPage();
  if (hearing === 'deaf') await page.route('**/rpc/events/**', (route) => route.abort());
  const { origin } = new URL(url);
  await watchTrespasses(page, (asked) => new URL(asked).origin === origin, found);
  await page.goto(url);
  return page;
}
