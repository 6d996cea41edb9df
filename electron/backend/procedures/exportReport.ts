import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { ORPCError } from '@orpc/server';
import type { ExportRecord, ExportRequest } from '../../../shared/contract/reports.ts';
import type { ExportedFile } from '../../../shared/contract/workspace.ts';
import { longDate } from '../../../shared/report/dates.ts';
import { formatsOf } from '../../../shared/report/formats.ts';
import type { ReportInput } from '../../../shared/report/reportInput.ts';
import type { StoredExport } from '../database/exportRecords.ts';
import type { RenderOptions } from '../exporters/exporter.ts';
import { ReportFailure, type ReportFailureCode } from '../exporters/worker/reportFailure.ts';
import type { Waiting } from '../exporters/worker/workerLine.ts';
import type { Services } from '../services.ts';
import { recordExport } from '../workspace/recordExport.ts';
import { actor } from './calls.ts';
import { fileTitle } from './exchange.ts';
import { database, invalid, settled } from './refuse.ts';
import { reportInputOf } from './reportInputOf.ts';

const reasons = {
  cancelled: 'cancelled',
  'timed-out': 'time-out',
  'worker-died': 'crashed',
  failed: 'crashed',
  leaked: 'leak',
} as const satisfies Record<ReportFailureCode, string>;

type Reason = (typeof reasons)[ReportFailureCode] | 'disk-full';

function exportFailed(reason: Reason, places: readonly string[] = []): ORPCError<string, unknown> {
  const data = places.length === 0 ? { reason } : { reason, places };
  return new ORPCError('EXPORT_FAILED', { defined: true, status: 500, data });
}

/** Turns a report that was not made into the error that the contract declares. */
export function refusing(services: Services): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ReportFailure)) throw error;
    if (error.code !== 'cancelled') services.log.error('report', error);
    throw exportFailed(reasons[error.code], error.places);
  };
}

/** Puts a finished file where the shell finds it. */
export function keep(services: Services, name: string, bytes: Uint8Array): ExportedFile {
  try {
    return services.exports.add(name, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')))
      throw error;
    services.log.error('report', error);
    throw exportFailed('disk-full');
  }
}

/** A file as the contract tells of it. */
export function toExportRecord({ seq, createdAt, ...made }: StoredExport): ExportRecord {
  return { id: seq, at: createdAt, ...made };
}

function nameOf({ assessment }: ReportInput, { format, table }: ExportRequest): string {
  const about = format === 'csv' && table !== undefined ? ` ${table}` : '';
  return `${fileTitle(assessment)}${about}.${format}`;
}

/** Makes the file, then keeps what it says, and hands it out only when both are done: whatever fails leaves nothing behind. */
export async function exportReport(
  services: Services,
  request: ExportRequest,
  waiting: Waiting,
): Promise<ExportedFile & { pages: number; record: ExportRecord }> {
  const { assessmentId, today, format, table, password } = request;
  const db = database(services);
  const input = reportInputOf(services, assessmentId, today);
  const { preset } = input.options;
  if (!formatsOf(preset).includes(format)) {
    throw invalid({
      path: 'format',
      message: `the preset ${preset} is made as ${formatsOf(preset).join(' or ')} only`,
    });
  }
  // Others get their turn between what is long: reading, handing over, storing.
  await setImmediate();
  const options: RenderOptions = {
    ...(table === undefined ? {} : { table }),
    ...(password === undefined ? {} : { password }),
  };
  const { bytes, pages } = await services.reports.render(input, format, options, waiting).catch(refusing(services));
  const name = nameOf(input, request);
  const file = keep(services, name, bytes);
  await setImmediate();
  try {
    if (waiting.signal?.aborted) throw exportFailed('cancelled');
    const { assessment, score, plan, framework, provenance, t } = input;
    const { edition, language } = input.options;
    const record = settled(
      recordExport(db, {
        assessmentId,
        actor,
        file: {
          name,
          format,
          edition,
          preset,
          language,
          bytes: bytes.byteLength,
          pages,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          fingerprint: provenance.fingerprint,
        },
        content: { assessment, score, plan, method: framework.method },
        snapshotName: t('changes.snapshot.export', { name, date: longDate(t, today) }),
      }),
    );
    return { ...file, pages, record: toExportRecord(record) };
  } catch (error) {
    services.exports.remove(file.exportId);
    throw error;
  }
}
