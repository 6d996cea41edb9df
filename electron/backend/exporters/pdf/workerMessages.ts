import type { LaidOutReport } from '../../../../shared/report/layout/page.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';

/** Handed to the worker when it starts. */
export interface WorkerSettings {
  readonly fontsFolder: string;
}

/** What the worker is asked for: only the pages, for the preview, or the finished file. */
export type WorkerRequest =
  | { readonly id: number; readonly kind: 'layout'; readonly model: ReportModel }
  | { readonly id: number; readonly kind: 'pdf'; readonly model: ReportModel; readonly password: string };

export type WorkerReply =
  | { readonly id: number; readonly kind: 'layout'; readonly report: LaidOutReport }
  | { readonly id: number; readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
