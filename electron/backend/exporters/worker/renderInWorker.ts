import { Worker } from 'node:worker_threads';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import type { FilePart } from '../../../../shared/report/leaks.ts';
import type { ReportInput } from '../../../../shared/report/reportInput.ts';
import type { Progress, RenderOptions } from '../exporter.ts';
import { ReportFailure } from './reportFailure.ts';
import type {
  Previewed,
  ReportParts,
  WorkerAnswer,
  WorkerReply,
  WorkerRequest,
  WorkerSettings,
  WorkerTask,
} from './workerMessages.ts';

export interface Rendered {
  readonly bytes: Uint8Array;
  /** 0 for formats that have no pages of their own. */
  readonly pages: number;
}

/** Who waits for a report. */
export interface Waiting {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** Makes reports in one worker that stays warm, one after the other. Every call rejects with {@link ReportFailure} when it cannot be done;
 * the next call starts a new worker if the old one is gone. */
export interface ReportRenderer {
  /** The PDF with its pages, bookmarks and sentences. Cancelling leaves the worker as it is, for the next one. */
  preview(input: ReportInput, waiting?: Waiting): Promise<Previewed>;
  render(input: ReportInput, format: ReportFormat, options?: RenderOptions, waiting?: Waiting): Promise<Rendered>;
  /** Every text of a finished file: it may come from anywhere, so it is taken apart away from everything else. */
  read(bytes: Uint8Array, format: ReportFormat, password?: string): Promise<readonly FilePart[]>;
  /** Ends the worker; what is under way rejects. */
  close(): Promise<void>;
}

export interface RendererSettings {
  /** The bundled worker, or `reportWorker.ts` where Node runs TypeScript. */
  readonly workerUrl: URL;
  readonly fontsFolder: string;
  readonly rasteriserFile: string;
  /** Counts from when the worker begins with it. */
  readonly deadlineMs?: number;
}

const defaultDeadlineMs = 60_000;

interface Pending {
  readonly request: WorkerRequest;
  readonly progress: Progress;
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (failure: ReportFailure) => void;
  timer: NodeJS.Timeout | undefined;
}

function partsOf({ t: _words, ...parts }: ReportInput): ReportParts {
  return parts;
}

function unexpected(answer: WorkerAnswer): ReportFailure {
  if (answer.kind === 'leaked') return new ReportFailure('leaked', answer.message, answer.places);
  const message = answer.kind === 'failed' ? answer.message : 'the worker answered with something else';
  return new ReportFailure('failed', message);
}

/** Prepares a renderer; its worker starts with the first call. */
export function startReportRenderer(settings: RendererSettings): ReportRenderer {
  const { workerUrl, fontsFolder, rasteriserFile, deadlineMs = defaultDeadlineMs } = settings;
  /** The first is at the worker, when `busy`. */
  const line: Pending[] = [];
  let busy = false;
  let worker: Worker | null = null;
  let lastId = 0;

  function start(): Worker {
    const workerData: WorkerSettings = { fontsFolder, rasteriserFile };
    // Flags of this process are not the worker's: some would keep it from starting.
    const started = new Worker(workerUrl, { workerData, execArgv: [] });
    started.on('message', receive);
    const gone = (message: string): void => {
      if (worker !== started) return;
      worker = null;
      leave()?.reject(new ReportFailure('worker-died', message));
      advance();
    };
    started.on('error', (error) => gone(error.stack ?? error.message));
    started.on('exit', (code) => gone(`the report worker ended with ${code}`));
    return started;
  }

  /** Hands the first of the line to the worker. */
  function advance(): void {
    const [first] = line;
    if (busy) return;
    // An idle worker must not keep the process alive.
    if (first === undefined) return void worker?.unref();
    busy = true;
    first.timer = setTimeout(() => {
      stop(new ReportFailure('timed-out', `no report within ${deadlineMs} ms`));
    }, deadlineMs);
    try {
      worker ??= start();
      worker.ref();
      worker.postMessage(first.request);
    } catch (error) {
      leave()?.reject(new ReportFailure('failed', String(error)));
      advance();
    }
  }

  /** The one that the worker is at leaves the line. */
  function leave(): Pending | undefined {
    if (!busy) return undefined;
    busy = false;
    const first = line.shift();
    clearTimeout(first?.timer);
    return first;
  }

  /** [Note: Cancelled is gone] Nothing can interrupt a worker that draws, so it ends, and the next in line begins in a new one. */
  function stop(failure: ReportFailure): void {
    leave()?.reject(failure);
    const stopped = worker;
    worker = null;
    void stopped?.terminate();
    advance();
  }

  function receive(reply: WorkerReply): void {
    const [first] = line;
    if (reply.id !== first?.request.id) return;
    if (reply.kind === 'progress') {
      first.progress(reply.share);
      return;
    }
    leave()?.resolve(reply);
    advance();
  }

  function cancel(one: Pending): void {
    const failure = new ReportFailure('cancelled', 'nobody waits for this report any more');
    const place = line.indexOf(one);
    if (place === 0 && one.request.kind === 'render') stop(failure);
    // A preview under way stays in the line: it is done in a moment, and the next one wants the worker warm.
    if (place > 0) line.splice(place, 1);
    one.reject(failure);
  }

  function ask(task: WorkerTask, { progress = () => {}, signal }: Waiting = {}): Promise<WorkerAnswer> {
    lastId += 1;
    const request = { id: lastId, ...task };
    return new Promise<WorkerAnswer>((resolve, reject) => {
      const one: Pending = { request, progress, resolve, reject, timer: undefined };
      if (signal?.aborted) return cancel(one);
      signal?.addEventListener('abort', () => cancel(one), { once: true });
      line.push(one);
      advance();
    });
  }

  return {
    async preview(input, waiting = {}) {
      const answer = await ask({ kind: 'preview', parts: partsOf(input) }, waiting);
      if (answer.kind === 'previewed') return answer;
      throw unexpected(answer);
    },
    async render(input, format, options = {}, waiting = {}) {
      const answer = await ask({ kind: 'render', parts: partsOf(input), format, options }, waiting);
      if (answer.kind === 'rendered') return { bytes: answer.bytes, pages: answer.pages };
      throw unexpected(answer);
    },
    async read(bytes, format, password) {
      const answer = await ask({ kind: 'read', bytes, format, password });
      if (answer.kind === 'read') return answer.parts;
      throw unexpected(answer);
    },
    async close() {
      const stopped = worker;
      worker = null;
      busy = false;
      for (const { reject, timer } of line.splice(0)) {
        clearTimeout(timer);
        reject(new ReportFailure('worker-died', 'the report worker was closed'));
      }
      await stopped?.terminate();
    },
  };
}
