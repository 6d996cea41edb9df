import { Worker } from 'node:worker_threads';
import { endThread } from '../../threads/endThread.ts';
import type { Progress } from '../exporter.ts';
import { ReportFailure } from './reportFailure.ts';
import type { WorkerAnswer, WorkerReply, WorkerRequest, WorkerSettings, WorkerTask } from './workerMessages.ts';

/** Who waits for a report. */
export interface Waiting {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** The worker to start, and how long it may take for one task. */
export interface LineSettings extends WorkerSettings {
  /** The bundled worker, or `reportWorker.ts` where Node runs TypeScript. */
  readonly workerUrl: URL;
  /** Counts from when the worker begins with a task. */
  readonly deadlineMs: number;
}

interface Pending {
  readonly request: WorkerRequest;
  readonly progress: Progress;
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (failure: ReportFailure) => void;
  timer: NodeJS.Timeout | undefined;
}

/** What a worker that is sent away may take to come to the end of its turn. */
const graceMs = 5_000;

/** Tasks that wait for one worker, which stays warm and does them one after the other. The first task starts it, and the next one a new
 * worker when the old one is gone. */
export class WorkerLine {
  readonly #settings: LineSettings;
  /** The first is at the worker, when `#busy`. */
  readonly #line: Pending[] = [];
  #busy = false;
  #worker: Worker | null = null;
  /** Those on their way out. */
  readonly #ending = new Set<Promise<void>>();
  #lastId = 0;

  constructor(settings: LineSettings) {
    this.#settings = settings;
  }

  /** What the worker answers. Rejects with {@link ReportFailure} when there is no answer. */
  ask(task: WorkerTask, { progress = () => {}, signal }: Waiting = {}): Promise<WorkerAnswer> {
    this.#lastId += 1;
    const request = { id: this.#lastId, ...task };
    return new Promise<WorkerAnswer>((resolve, reject) => {
      const one: Pending = { request, progress, resolve, reject, timer: undefined };
      if (signal?.aborted) return this.#cancel(one);
      signal?.addEventListener('abort', () => this.#cancel(one), { once: true });
      this.#line.push(one);
      this.#advance();
    });
  }

  /** Ends the worker; what waits rejects. */
  async close(): Promise<void> {
    const stopped = this.#worker;
    this.#worker = null;
    if (stopped !== null) this.#sendAway(stopped);
    this.#busy = false;
    for (const { reject, timer } of this.#line.splice(0)) {
      clearTimeout(timer);
      reject(new ReportFailure('worker-died', 'the report worker was closed'));
    }
    await Promise.all(this.#ending);
  }

  /** Hands the first of the line to the worker. */
  #advance(): void {
    const [first] = this.#line;
    if (this.#busy) return;
    // An idle worker must not keep the process alive.
    if (first === undefined) return void this.#worker?.unref();
    this.#busy = true;
    const { deadlineMs } = this.#settings;
    first.timer = setTimeout(() => {
      this.#stop(new ReportFailure('timed-out', `no report within ${deadlineMs} ms`));
    }, deadlineMs);
    try {
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#worker.postMessage(first.request);
    } catch (error) {
      this.#leave()?.reject(new ReportFailure('failed', String(error)));
      this.#advance();
    }
  }

  #start(): Worker {
    const { workerUrl, fontsFolder, rasteriserFile } = this.#settings;
    const workerData: WorkerSettings = { fontsFolder, rasteriserFile };
    // Flags of this process are not the worker's: some would keep it from starting.
    const started = new Worker(workerUrl, { workerData, execArgv: [] });
    started.on('message', (reply: WorkerReply) => this.#receive(reply));
    const gone = (message: string): void => {
      if (this.#worker !== started) return;
      this.#worker = null;
      this.#leave()?.reject(new ReportFailure('worker-died', message));
      this.#advance();
    };
    started.on('error', (error) => gone(error.stack ?? error.message));
    started.on('exit', (code) => gone(`the report worker ended with ${code}`));
    return started;
  }

  #receive(reply: WorkerReply): void {
    const [first] = this.#line;
    if (reply.id !== first?.request.id) return;
    if (reply.kind === 'progress') {
      first.progress(reply.share);
      return;
    }
    this.#leave()?.resolve(reply);
    this.#advance();
  }

  /** The one that the worker is at leaves the line. */
  #leave(): Pending | undefined {
    if (!this.#busy) return undefined;
    this.#busy = false;
    const first = this.#line.shift();
    clearTimeout(first?.timer);
    return first;
  }

  #cancel(one: Pending): void {
    const failure = new ReportFailure('cancelled', 'nobody waits for this report any more');
    const place = this.#line.indexOf(one);
    if (place === 0 && one.request.kind === 'render') this.#stop(failure);
    // A preview under way stays in the line: it is done in a moment, and the next one wants the worker warm.
    if (place > 0) this.#line.splice(place, 1);
    one.reject(failure);
  }

  /** What the worker still does concerns nobody. */
  #sendAway(worker: Worker): void {
    const ended = endThread(worker, graceMs).then(() => void this.#ending.delete(ended));
    this.#ending.add(ended);
  }

  /** [Note: Cancelled is gone] Nothing interrupts a worker that draws, so it is sent away, and the next in line begins in a new one. */
  #stop(failure: ReportFailure): void {
    this.#leave()?.reject(failure);
    const stopped = this.#worker;
    this.#worker = null;
    if (stopped !== null) this.#sendAway(stopped);
    this.#advance();
  }
}
