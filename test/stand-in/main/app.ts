import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { chromiumArguments, chromiumProgram } from '../../e2e/host/chromiumProgram.ts';
import { life, Preventable } from '../life.ts';
import { withOwnLine } from '../ownLine.ts';
import { record } from '../record.ts';
import { BrowserWindow } from './browserWindow.ts';
import { serve } from './protocol.ts';
import { defaultSession } from './session.ts';

const userData = process.env.STAND_IN_USER_DATA ?? join(tmpdir(), `stand-in-${process.pid}`);
const lockFile = join(userData, 'stand-in.lock');
/** What a second start leaves for the first one. */
const secondFile = join(userData, 'stand-in.second.json');
const Second = z.object({ args: z.array(z.string()), folder: z.string() });

class App extends EventEmitter {
  readonly name = 'Cairn';
  readonly isPackaged = process.env.STAND_IN_PACKAGED === '1';
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) =>
      void record.switches.push(value === undefined ? [name] : [name, value]),
    hasSwitch: (name: string) => (process.env.STAND_IN_SWITCHES ?? '').split(' ').includes(name),
  };
  isSandboxEnabled = false;
  aboutPanel: unknown = null;
  readonly #whenReady = Promise.withResolvers<void>();
  #hasLock = false;
  readonly #paths: Record<string, string> = {
    userData,
    temp: tmpdir(),
    home: homedir(),
    appData: dirname(userData),
    documents: join(userData, 'Documents'),
    downloads: join(userData, 'Downloads'),
    logs: join(userData, 'logs'),
  };

  whenReady(): Promise<void> {
    return this.#whenReady.promise;
  }

  isReady(): boolean {
    return life.isReady;
  }

  getPath(name: string): string {
    const path = this.#paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths[name] = path;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return process.env.STAND_IN_VERSION ?? '0.0.0';
  }

  getLocale(): string {
    return 'en-US';
  }

  enableSandbox(): void {
    if (life.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxEnabled = true;
  }

  setAboutPanelOptions(options: unknown): void {
    this.aboutPanel = options;
  }

  /** One process for each folder of user data; the second one wakes the first. */
  requestSingleInstanceLock(): boolean {
    if (this.#hasLock) return true;
    mkdirSync(userData, { recursive: true });
    const holder = lockHolder();
    if (holder !== null) {
      writeFileSync(secondFile, JSON.stringify({ args: process.argv, folder: process.cwd() }));
      process.kill(holder, 'SIGUSR2');
      return false;
    }
    writeFileSync(lockFile, String(process.pid));
    this.#hasLock = true;
    process.on('SIGUSR2', () => {
      const { args, folder } = Second.parse(JSON.parse(readFileSync(secondFile, 'utf8')));
      this.emit('second-instance', {}, args, folder);
    });
    return true;
  }

  /** before-quit, then every window closes, then will-quit, then quit; each of the first three can stop it. */
  quit(): void {
    if (life.isQuitting) return;
    life.isQuitting = true;
    void this.#quitStepwise().then((isDone) => {
      if (!isDone) life.isQuitting = false;
    });
  }

  async #quitStepwise(): Promise<boolean> {
    if (this.#isPrevented('before-quit')) return false;
    for (const window of BrowserWindow.getAllWindows()) {
      window.close();
      if (!window.isDestroyed()) return false;
    }
    // The app's own answer to will-quit may take a while and then quits again.
    life.isQuitting = false;
    if (this.#isPrevented('will-quit')) return false;
    this.emit('quit', {}, 0);
    this.exit(0);
    return true;
  }

  exit(code = 0): void {
    life.isQuitting = true;
    if (this.#hasLock) rmSync(lockFile, { force: true });
    void (life.context?.close() ?? Promise.resolve()).catch(() => undefined).finally(() => process.exit(code));
  }

  /** Called when the main module has been evaluated, which is when Electron becomes ready. */
  async becomeReady(): Promise<void> {
    if (life.isQuitting) return;
    const launching = () =>
      chromium.launchPersistentContext(join(userData, 'stand-in-chromium'), {
        executablePath: chromiumProgram(),
        headless: true,
        viewport: null,
        args: [
          ...chromiumArguments,
          `--remote-debugging-port=${process.env.STAND_IN_PORT ?? '0'}`,
          ...record.switches.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
        ],
      });
    life.context = await withOwnLine(launching);
    await life.context.route('**/*', serve);
    life.isReady = true;
    this.emit('session-created', defaultSession);
    this.emit('ready', {}, {});
    this.#whenReady.resolve();
  }

  #isPrevented(event: string): boolean {
    const preventable = new Preventable();
    this.emit(event, preventable);
    return preventable.defaultPrevented;
  }
}

/** The process that holds the lock; null when there is none, or only the lock of one that was killed. */
function lockHolder(): number | null {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    process.kill(holder, 0);
    return holder;
  } catch {
    return null;
  }
}

export const app = new App();
BrowserWindow.app = app;
