import type { DataTableId } from '../../../shared/report/data/dataTable.ts';
import type { ReportFormat } from '../../../shared/report/formats.ts';
import type { LaidOutReport } from '../../../shared/report/layout/page.ts';
import type { ReportModel } from '../../../shared/report/model.ts';

/** What an export may be asked for besides the report itself. */
export interface RenderOptions {
  /** Opens the file; empty or absent: everybody can. Only PDF has one. */
  readonly password?: string;
  /** Which table a format with a single one takes. */
  readonly table?: DataTableId;
}

/** A report in both of its shapes. Whatever prints pages draws `laidOut`, which decides all of them; whatever flows by itself (Word, slides,
 * sheets) renders `model`. */
export interface Rendering {
  readonly model: ReportModel;
  /** Made on first use. */
  laidOut(): LaidOutReport;
}

/** Told how far an export has come, 0-1. */
export type Progress = (share: number) => void;

/** One output format. It draws the report and decides nothing about its content. */
export interface Exporter {
  readonly format: ReportFormat;
  /** The finished file: the same bytes for the same report, unless a password salts them. */
  render(report: Rendering, options: RenderOptions, progress: Progress): Promise<Uint8Array>;
}
