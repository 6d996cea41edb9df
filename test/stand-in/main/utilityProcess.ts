import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { requireReady } from '../life.ts';
import { type MessagePortMain, PortWire } from '../ports.ts';
import type { FromUtility, ToUtility } from '../utility/run.ts';

interface ForkOptions {
  readonly env?: Record<string, string>;
  readonly execArgv?: string[];
  readonly cwd?: string;
  readonly stdio?: 'pipe' | 'ignore' | 'inherit';
}

/** A real process running plain Node, with ports bridged over its channel. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #wire: PortWire;
  pid: number | undefined;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super();
    const stdio = options.stdio ?? 'inherit';
    this.#child = fork(join(import.meta.dirname, '../utility/run.ts'), [modulePath, ...args], {
      env: options.env ?? process.env,
      execArgv: options.execArgv ?? [],
      cwd: options.cwd,
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    });
    this.pid = this.#child.pid;
    this.stdout = this.#child.stdout;
    this.stderr = this.#child.stderr;
    this.#wire = new PortWire((message) => this.#send(message));
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message: FromUtility) => {
      if (message.kind === 'message') this.emit('message', message.data);
      else this.#wire.receive(message);
    });
    this.#child.once('exit', (code, signal) => {
      this.pid = undefined;
      this.#wire.closeAll();
      this.emit('exit', code ?? (signal === 'SIGTERM' ? 15 : 1));
    });
  }

  postMessage(data: unknown, transfer: MessagePortMain[] = []): void {
    this.#send({ kind: 'message', data: structuredClone(data), ports: transfer.map((port) => this.#wire.give(port)) });
  }

  kill(): boolean {
    return this.#child.kill();
  }

  #send(message: ToUtility): void {
    if (this.#child.connected) this.#child.send(message);
  }
}

export const utilityProcess = {
  fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    requireReady('utilityProcess.fork');
    return new UtilityProcess(modulePath, args, options);
  },
};
