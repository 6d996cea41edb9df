import type { ReportFormat } from '../../../../shared/report/formats.ts';
import type { LaidOutReport } from '../../../../shared/report/layout/page.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';
import type { RenderOptions } from '../exporter.ts';

/** Handed to the worker when it starts. */
export interface WorkerSettings {
  readonly fontsFolder: string;
}

/** What the worker is asked for: only the pages, or a finished file. */
export type WorkerTask =
  | { readonly kind: 'layout'; readonly model: ReportModel }
  | {
      readonly kind: 'render';
      readonly model: ReportModel;
      readonly format: ReportFormat;
      readonly options: RenderOptions;
    };
export type WorkerRequest = { readonly id: number } & WorkerTask;

export type WorkerAnswer =
  | { readonly kind: 'layout'; readonly report: LaidOutReport }
  | { readonly kind: 'rendered'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: 'failed'; readonly message: string };
/** `progress` comes any number of times before the answer. */
export type WorkerReply = { readonly id: number } & (
  | WorkerAnswer
  | { readonly kind: 'progress'; readonly share: number }
);
