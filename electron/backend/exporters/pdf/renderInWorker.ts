import { Worker } from 'node:worker_threads';
import type { LaidOutReport } from '../../../../shared/report/layout/page.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';
import type { RenderOptions } from '../exporter.ts';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './workerMessages.ts';

/** Why a report was not made: it took too long, its worker died, or drawing it failed. */
export type ReportFailureCode = 'timed-out' | 'worker-died' | 'failed';

export class ReportFailure extends Error {
  readonly code: ReportFailureCode;

  constructor(code: ReportFailureCode, message: string) {
    super(message);
    this.name = 'ReportFailure';
    this.code = code;
  }
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Makes reports in one worker that stays warm. Every call rejects with {@link ReportFailure} when it cannot be done; the next call starts
 * a new worker if the old one is gone. */
export interface ReportRenderer {
  /** The pages alone, for the preview. */
  layout(model: ReportModel): Promise<LaidOutReport>;
  pdf(model: ReportModel, options?: RenderOptions): Promise<RenderedPdf>;
  /** Ends the worker; what is under way rejects. */
  close(): Promise<void>;
}

export interface RendererSettings {
  /** The bundled worker, or `pdfWorker.ts` where Node runs TypeScript. */
  readonly workerUrl: URL;
  readonly fontsFolder: string;
  readonly deadlineMs?: number;
}

const defaultDeadlineMs = 60_000;

interface Pending {
  readonly resolve: (reply: WorkerReply) => void;
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

  function start(): Worker {
    const workerData: WorkerSettings = { fontsFolder };
    // Flags of this process are not the worker's: some would keep it from starting.
    const started = new Worker(workerUrl, { workerData, execArgv: [] });
    started.on('message', (reply: WorkerReply) => settle(reply.id)?.resolve(reply));
    const gone = (message: string): void => {
      if (worker !== started) return;
      worker = null;
      rejectAll('worker-died', message);
    };
    started.on('error', (error) => gone(error.stack ?? error.message));
    started.on('exit', (code) => gone(`the report worker ended with ${code}`));
    return started;
  }

  async function stop(code: ReportFailureCode, message: string): Promise<void> {
    const stopped = worker;
    worker = null;
    rejectAll(code, message);
    await stopped?.terminate();
  }

  function ask(request: (id: number) => WorkerRequest): Promise<WorkerReply> {
    lastId += 1;
    const id = lastId;
    worker ??= start();
    const asked = worker;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        settle(id)?.reject(new ReportFailure('timed-out', `no report within ${deadlineMs} ms`));
        void stop('worker-died', 'another report took too long');
      }, deadlineMs);
      pending.set(id, { resolve, reject, timer });
      asked.ref();
      asked.postMessage(request(id));
    });
  }

  return {
    async layout(model) {
      const reply = await ask((id) => ({ id, kind: 'layout', model }));
      if (reply.kind === 'layout') return reply.report;
      throw new ReportFailure(
        'failed',
        reply.kind === 'failed' ? reply.message : 'the worker answered with something else',
      );
    },
    async pdf(model, options = {}) {
      const reply = await ask((id) => ({ id, kind: 'pdf', model, password: options.password ?? '' }));
      if (reply.kind === 'pdf') return { bytes: reply.bytes, pages: reply.pages };
      throw new ReportFailure(
        'failed',
        reply.kind === 'failed' ? reply.message : 'the worker answered with something else',
      );
    },
    close: () => stop('worker-died', 'the report worker was closed'),
  };
}
