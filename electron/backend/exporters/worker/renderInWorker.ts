import { Worker } from 'node:worker_threads';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import type { LaidOutReport } from '../../../../shared/report/layout/page.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';
import type { Progress, RenderOptions } from '../exporter.ts';
import type { WorkerAnswer, WorkerReply, WorkerSettings, WorkerTask } from './workerMessages.ts';

/** Why a report was not made: it took too long, somebody cancelled it, its worker died, or drawing it failed. */
export type ReportFailureCode = 'timed-out' | 'cancelled' | 'worker-died' | 'failed';

export class ReportFailure extends Error {
  readonly code: ReportFailureCode;

  constructor(code: ReportFailureCode, message: string) {
    super(message);
    this.name = 'ReportFailure';
    this.code = code;
  }
}

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

/** Makes reports in one worker that stays warm. Every call rejects with {@link ReportFailure} when it cannot be done; the next call starts
 * a new worker if the old one is gone. */
export interface ReportRenderer {
  /** The pages alone. */
  layout(model: ReportModel): Promise<LaidOutReport>;
  render(model: ReportModel, format: ReportFormat, options?: RenderOptions, waiting?: Waiting): Promise<Rendered>;
  /** Ends the worker; what is under way rejects. */
  close(): Promise<void>;
}

export interface RendererSettings {
  /** The bundled worker, or `reportWorker.ts` where Node runs TypeScript. */
  readonly workerUrl: URL;
  readonly fontsFolder: string;
  readonly deadlineMs?: number;
}

const defaultDeadlineMs = 60_000;

interface Pending {
  readonly task: WorkerTask;
  readonly progress: Progress;
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (failure: ReportFailure) => void;
  readonly timer: NodeJS.Timeout;
}

/** Prepares a renderer; its worker starts with the first call. */
export function startReportRenderer({
  workerUrl,
  fontsFolder,
  deadlineMs = defaultDeadlineMs,
}: RendererSettings): ReportRenderer {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let lastId = 0;

  function settle(id: number): Pending | undefined {
    const one = pending.get(id);
    if (one === undefined) return undefined;
    clearTimeout(one.timer);
    pending.delete(id);
    // An idle worker must not keep the process alive.
    if (pending.size === 0) worker?.unref();
    return one;
  }

  function rejectAll(code: ReportFailureCode, message: string): void {
    for (const id of [...pending.keys()]) settle(id)?.reject(new ReportFailure(code, message));
  }

  function receive(reply: WorkerReply): void {
    if (reply.kind === 'progress') pending.get(reply.id)?.progress(reply.share);
    else settle(reply.id)?.resolve(reply);
  }

  function start(): Worker {
    const workerData: WorkerSettings = { fontsFolder };
    // Flags of this process are not the worker's: some would keep it from starting.
    const started = new Worker(workerUrl, { workerData, execArgv: [] });
    started.on('message', receive);
    const gone = (message: string): void => {
      if (worker !== started) return;
      worker = null;
      rejectAll('worker-died', message);
    };
    started.on('error', (error) => gone(error.stack ?? error.message));
    started.on('exit', (code) => gone(`the report worker ended with ${code}`));
    return started;
  }

  function post(id: number, task: WorkerTask): void {
    worker ??= start();
    worker.ref();
    worker.postMessage({ id, ...task });
  }

  /** [Note: Cancelled is gone] Nothing can interrupt a worker that draws, so it ends, and what others wait for begins anew in the next. */
  function giveUp(id: number, failure: ReportFailure): void {
    const one = settle(id);
    if (one === undefined) return;
    one.reject(failure);
    const stopped = worker;
    worker = null;
    void stopped?.terminate();
    for (const [other, { task }] of pending) post(other, task);
  }

  function ask(task: WorkerTask, { progress = () => {}, signal }: Waiting = {}): Promise<WorkerAnswer> {
    lastId += 1;
    const id = lastId;
    return new Promise<WorkerAnswer>((resolve, reject) => {
      const late = new ReportFailure('timed-out', `no report within ${deadlineMs} ms`);
      const timer = setTimeout(() => giveUp(id, late), deadlineMs);
      pending.set(id, { task, progress, resolve, reject, timer });
      const cancel = (): void => giveUp(id, new ReportFailure('cancelled', 'nobody waits for this report any more'));
      if (signal?.aborted) return cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      post(id, task);
    });
  }

  function unexpected(answer: WorkerAnswer): ReportFailure {
    const message = answer.kind === 'failed' ? answer.message : 'the worker answered with something else';
    return new ReportFailure('failed', message);
  }

  return {
    async layout(model) {
      const answer = await ask({ kind: 'layout', model });
      if (answer.kind === 'layout') return answer.report;
      throw unexpected(answer);
    },
    async render(model, format, options = {}, waiting = {}) {
      const answer = await ask({ kind: 'render', model, format, options }, waiting);
      if (answer.kind === 'rendered') return { bytes: answer.bytes, pages: answer.pages };
      throw unexpected(answer);
    },
    async close() {
      const stopped = worker;
      worker = null;
      rejectAll('worker-died', 'the report worker was closed');
      await stopped?.terminate();
    },
  };
}
