import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { LaunchedApp, NativeAnswer } from '../e2e/launch/launchedApp.ts';

export interface LaunchOptions {
  /** The folder with the app's package.json; the project itself when left out. */
  readonly appFolder?: string;
  /** A fresh folder when left out. */
  readonly userData?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What the app is started with. */
  readonly args?: readonly string[];
}

/** Starts a built app on the stand-in for Electron. */
export async function launchStandIn(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'cairn-stand-in-'));
  const port = await freePort();
  const child = startMain(options, userData, port);
  let output = '';
  const collect = (text: Buffer) => {
    output += String(text);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const endedEarly = exited.then((code) => {
    throw new Error(`the app ended with ${code} before it was ready\n${output}`);
  });
  await Promise.race([untilReady(child), endedEarly]);
  endedEarly.catch(() => undefined);

  const orders = new Orders(child);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await mainPage(browser);
  return {
    page,
    userData,
    exited,
    evaluate: (fn, value) => orders.give(fn, value),
    answerDialog: (answer) => orders.give(pushAnswer, electronAnswer(answer)),
    chooseMenuItem: (id) =>
      orders.give((electron, wanted) => electron.Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id),
    output: () => output,
    close: async () => {
      await orders.give((electron) => setImmediate(() => electron.app.quit()) && undefined, undefined);
      const code = await exited;
      await browser.close().catch(() => undefined);
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
      await browser.close().catch(() => undefined);
    },
  };
}

function startMain(options: LaunchOptions, userData: string, port: number): ChildProcess {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const root = join(import.meta.dirname, '../..');
  return fork(join(import.meta.dirname, 'run.ts'), [options.appFolder ?? root, ...(options.args ?? [])], {
    env: { ...environment, STAND_IN_USER_DATA: userData, STAND_IN_PORT: String(port), ...options.environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && 'isReady' in message) resolve();
    });
  });
}

async function mainPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/\.invalid\//);
  await page.waitForLoadState();
  return page;
}

/** Calls into the main process, one message each way. */
class Orders {
  readonly #child: ChildProcess;
  #last = 0;

  constructor(child: ChildProcess) {
    this.#child = child;
  }

  give<R, A>(fn: (electron: typeof import('electron'), value: A) => R | Promise<R>, value: A): Promise<R> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error('the app ended before it answered'));
      if (!this.#child.connected) return gone();
      const heard = (message: object | string | number | boolean | bigint) => {
        if (typeof message !== 'object' || !('id' in message) || message.id !== id) return;
        this.#child.off('message', heard);
        this.#child.off('exit', gone);
        if ('error' in message) reject(new Error(String(message.error)));
        else resolve(('value' in message ? message.value : undefined) as R);
      };
      this.#child.on('message', heard);
      this.#child.once('exit', gone);
      this.#child.send({ id, fn: String(fn), value });
    });
  }
}

function electronAnswer(answer: NativeAnswer) {
  return answer.kind === 'open'
    ? { kind: 'open', result: { canceled: false, filePaths: answer.filePaths } }
    : { kind: 'save', result: { canceled: false, filePath: answer.filePath } };
}

function pushAnswer(electron: object, answer: unknown): void {
  Reflect.get(electron, 'record').answers.push(answer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
