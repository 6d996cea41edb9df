import type { DataTableId } from '../../../../shared/report/data/dataTable.ts';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import type { Bookmark } from '../../../../shared/report/layout/page.ts';
import type { FilePart } from '../../../../shared/report/leaks.ts';
import type { Sentence } from '../../../../shared/report/model.ts';
import type { ReportInput } from '../../../../shared/report/reportInput.ts';
import type { RenderOptions } from '../exporter.ts';

/** Handed to the worker when it starts. */
export interface WorkerSettings {
  readonly fontsFolder: string;
  /** The WebAssembly file of the rasteriser. */
  readonly rasteriserFile: string;
}

/** What a report is made of, without its words: a function stays in its thread, and the worker has the words of every language itself. */
export type ReportParts = Omit<ReportInput, 't'>;

/** What the worker is asked for: the PDF with what leads through its pages, for the screen; a finished file; or to read one back. */
export type WorkerTask =
  | { readonly kind: 'preview'; readonly parts: ReportParts }
  | {
      readonly kind: 'render';
      readonly parts: ReportParts;
      readonly format: ReportFormat;
      readonly options: RenderOptions;
    }
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      readonly format: ReportFormat;
      readonly password: string | undefined;
    };
export type WorkerRequest = { readonly id: number } & WorkerTask;

/** The PDF with what a screen needs beside it. */
export interface Previewed {
  readonly bytes: Uint8Array;
  readonly pages: readonly { readonly number: number; readonly section: string }[];
  readonly bookmarks: readonly Bookmark[];
  readonly sentences: readonly Sentence[];
  /** Those that have rows. */
  readonly tables: readonly DataTableId[];
}

export type WorkerAnswer =
  | ({ readonly kind: 'previewed' } & Previewed)
  | { readonly kind: 'rendered'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: 'read'; readonly parts: readonly FilePart[] }
  /** A client's file was made, and held back. `message` names texts by their places alone, since it goes into the log. */
  | { readonly kind: 'leaked'; readonly message: string; readonly places: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };
/** `progress` comes any number of times before the answer. */
export type WorkerReply = { readonly id: number } & (
  | WorkerAnswer
  | { readonly kind: 'progress'; readonly share: number }
);
