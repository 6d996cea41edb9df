import type { LaidOutReport } from '../../../shared/report/layout/page.ts';

/** What an export may be asked for besides the report itself. */
export interface RenderOptions {
  /** Opens the file; empty or absent: everybody can. */
  readonly password?: string;
}

/** One output format. It draws the laid-out report and decides nothing about its content. */
export interface Exporter {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** The finished file: the same bytes for the same report, unless a password salts them. */
  render(report: LaidOutReport, options?: RenderOptions): Promise<Uint8Array>;
}
