import type { ReportFormat } from '../../../../shared/report/formats.ts';
import type { FilePart } from '../../../../shared/report/leaks.ts';
import type { ReportInput } from '../../../../shared/report/reportInput.ts';
import type { RenderOptions } from '../exporter.ts';
import { ReportFailure } from './reportFailure.ts';
import { type LineSettings, type Waiting, WorkerLine } from './workerLine.ts';
import type { Previewed, ReportParts, WorkerAnswer } from './workerMessages.ts';

/** A finished file. */
export interface Rendered {
  readonly bytes: Uint8Array;
  /** 0 for formats that have no pages of their own. */
  readonly pages: number;
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

/** `deadlineMs`: a minute unless said otherwise. */
export type RendererSettings = Omit<LineSettings, 'deadlineMs'> & Partial<Pick<LineSettings, 'deadlineMs'>>;

const defaultDeadlineMs = 60_000;

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
  const line = new WorkerLine({ deadlineMs: defaultDeadlineMs, ...settings });
  return {
    async preview(input, waiting = {}) {
      const answer = await line.ask({ kind: 'preview', parts: partsOf(input) }, waiting);
      if (answer.kind === 'previewed') return answer;
      throw unexpected(answer);
    },
    async render(input, format, options = {}, waiting = {}) {
      const answer = await line.ask({ kind: 'render', parts: partsOf(input), format, options }, waiting);
      if (answer.kind === 'rendered') return { bytes: answer.bytes, pages: answer.pages };
      throw unexpected(answer);
    },
    async read(bytes, format, password) {
      const answer = await line.ask({ kind: 'read', bytes, format, password });
      if (answer.kind === 'read') return answer.parts;
      throw unexpected(answer);
    },
    close: () => line.close(),
  };
}
