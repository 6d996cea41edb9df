import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { assertNever } from '../../shared/base/assertNever.ts';
import { FromBackend, type ToBackend } from '../../shared/contract/backendMessages.ts';
import type { BackendNews } from '../../shared/contract/desktop.ts';
import type { SelfTestResult } from '../../shared/contract/selfTest.ts';
import { childEnvironment } from './childEnvironment.ts';
import { askKeychain } from './keychain.ts';
import type { Logger } from './logging.ts';

/** Time for the backend to say that it is ready, which includes a backup and a migration of a large workspace, in milliseconds. */
const patience = 120_000;
/** Time for the backend to close its workspace at the end, in milliseconds. */
const farewell = 5_000;

export interface BackendOptions {
  readonly modulePath: string;
  readonly dataFolder: string;
  /** The workspace to begin with; null leaves the choice to the backend. */
  readonly workspace: () => string | null;
  readonly onWorkspace: (path: string) => void;
  readonly onNews: (news: BackendNews) => void;
  /** What came of a `self-test`. */
  readonly onSelfTested?: (result: SelfTestResult) => void;
  readonly log: Logger;
}

type State = 'stopped' | 'starting' | 'ready' | 'failed' | 'ending';

/** [Note: One restart] The process that owns the workspace. When it dies it is started once more; when that one dies too, or none
 * gets ready, it has failed and the screen says so. A person who tries again gets a fresh start. */
export class BackendProcess {
  readonly #options: BackendOptions;
  #state: State = 'stopped';
  #child: UtilityProcess | null = null;
  #restartsLeft = 0;
  /** The screen had a line that is cut now. */
  #isLost = false;
  #outcome = Promise.withResolvers<boolean>();
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(options: BackendOptions) {
    this.#options = options;
  }

  /** True once the backend takes messages, false when it could not start. Starts it when it is not running. */
  reach(): Promise<boolean> {
    if (this.#state === 'stopped' || this.#state === 'failed') {
      this.#restartsLeft = 1;
      this.#outcome = Promise.withResolvers();
      this.#start();
    }
    return this.#outcome.promise;
  }

  /** True when the message went to a running backend. */
  send(message: ToBackend, ports: MessagePortMain[] = []): boolean {
    if (this.#child === null || this.#state !== 'ready') return false;
    this.#child.postMessage(message, ports);
    return true;
  }

  /** Lets the backend close its workspace; one that does not end in time is killed. */
  end(): Promise<void> {
    clearTimeout(this.#deadline);
    const child = this.#child;
    this.#state = 'ending';
    this.#outcome.resolve(false);
    if (child === null) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        child.kill();
        resolve();
      }, farewell);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      child.postMessage({ kind: 'shutdown' } satisfies ToBackend);
    });
  }

  #start(): void {
    const { modulePath, dataFolder, workspace, log } = this.#options;
    const place = workspace();
    const child = utilityProcess.fork(
      modulePath,
      ['--data', dataFolder, ...(place === null ? [] : ['--workspace', place])],
      { serviceName: 'Cairn workspace', env: childEnvironment(process.env), stdio: 'pipe' },
    );
    this.#child = child;
    this.#state = 'starting';
    this.#deadline = setTimeout(() => this.#fail('not-started'), patience);
    child.stdout?.on('data', (text: Buffer) => log.info('backend', { said: String(text).trimEnd() }));
    child.stderr?.on('data', (text: Buffer) => log.error('backend', String(text).trimEnd()));
    child.on('message', (message: unknown) => this.#hear(message));
    child.once('exit', (code) => this.#gone(child, code));
  }

  #hear(raw: unknown): void {
    const message = FromBackend.safeParse(raw);
    if (!message.success) return;
    switch (message.data.kind) {
      case 'ready':
        this.#ready();
        break;
      case 'failed':
        this.#fail(message.data.code);
        break;
      case 'workspace':
        this.#options.onWorkspace(message.data.path);
        break;
      case 'keychain':
        void askKeychain(message.data).then((answer) => this.send(answer));
        break;
      case 'self-tested':
        this.#options.onSelfTested?.(message.data.result);
        break;
      default:
        assertNever(message.data);
    }
  }

  #ready(): void {
    if (this.#state !== 'starting') return;
    clearTimeout(this.#deadline);
    this.#state = 'ready';
    this.#outcome.resolve(true);
    if (this.#isLost) this.#options.onNews({ state: 'restarted', reasonCode: 'exited' });
    this.#isLost = false;
  }

  #gone(child: UtilityProcess, code: number): void {
    if (this.#child !== child) return;
    this.#child = null;
    clearTimeout(this.#deadline);
    if (this.#state === 'failed' || this.#state === 'ending') return;
    const wasReady = this.#state === 'ready';
    this.#options.log.error('backend ended', { code, wasReady });
    if (this.#restartsLeft === 0) {
      this.#fail(wasReady ? 'exited' : 'not-started');
      return;
    }
    this.#restartsLeft -= 1;
    if (wasReady) {
      this.#isLost = true;
      this.#outcome = Promise.withResolvers();
    }
    this.#start();
  }

  #fail(reasonCode: string): void {
    if (this.#state === 'failed' || this.#state === 'ending') return;
    clearTimeout(this.#deadline);
    this.#state = 'failed';
    this.#isLost = false;
    this.#outcome.resolve(false);
    // It may still hold the workspace, which a fresh start would find locked.
    this.#child?.kill();
    this.#options.log.error('backend failed', { reasonCode });
    this.#options.onNews({ state: 'failed', reasonCode });
  }
}
