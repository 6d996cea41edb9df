import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import { root } from '../root.ts';

/** Where a running backend is, and its key. */
export interface BackendAddress {
  readonly origin: string;
  readonly key: string;
}

/** The built backend as a process of its own, whose address changes with every start. */
export class BackendRunner {
  readonly #args: readonly string[];
  #child: ChildProcess | null = null;
  #address: BackendAddress | null = null;
  #isEnding = false;

  constructor(args: readonly string[]) {
    this.#args = args;
  }

  /** Null while it restarts. */
  get address(): BackendAddress | null {
    return this.#address;
  }

  /** Rejects when it ends before it says where it is. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'serve.ts'), ...this.#args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    child.once('exit', () => {
      if (this.#child === child) this.#address = null;
    });
    this.#address = await new Promise((resolve, reject) => {
      createInterface(child.stdout).once('line', (line) => resolve(addressFrom(line)));
      child.once('exit', (code) => reject(new Error(`the backend ended with ${code}`)));
    });
  }

  /** Ends it for good. */
  end(): Promise<void> {
    this.#isEnding = true;
    return this.#stop();
  }

  async #stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#address = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  /** Builds it from the present sources and starts it again. False when that failed; a backend that runs then keeps running. */
  async rebuild(): Promise<boolean> {
    const configFile = join(root, 'build/electron.vite.config.ts');
    try {
      const { config } = await resolveConfig({ root, configFile, logLevel: 'warn' }, 'build', 'production');
      await build({ ...config?.main, configFile: false });
      if (this.#isEnding) return false;
      await this.#stop();
      await this.start();
      process.stderr.write('The backend restarted.\n');
      return true;
    } catch (error) {
      if (this.#isEnding) return false;
      process.stderr.write(`${error instanceof Error ? error.message : error}\nThe backend did not restart.\n`);
      return false;
    }
  }
}

/** Reads the address that `cairn serve` prints. Throws when the line is something else. */
export function addressFrom(line: string): BackendAddress {
  const match = /^(http:\/\/127\.0\.0\.1:\d+)\/#key=([\w-]+)$/.exec(line);
  if (match === null) throw new Error(`not the address of a backend: ${line}`);
  const [, origin = '', key = ''] = match;
  return { origin, key };
}
