import { ORPCError } from '@orpc/server';
import { sameWork } from '../../../shared/crosswalk/equivalents.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import { mimeTypes } from '../../../shared/report/formats.ts';
import type { ReportInput } from '../../../shared/report/reportInput.ts';
import type { Progress } from '../exporters/exporter.ts';
import { ReportFailure, type ReportFailureCode } from '../exporters/worker/reportFailure.ts';
import { reportInput } from '../reportInput.ts';
import { door } from '../router.ts';
import type { Services } from '../services.ts';
import { readPinnedFramework } from '../workspace/pinFramework.ts';
import { readAssessment } from '../workspace/readAssessment.ts';
import { crosswalkOffers } from './crosswalk.ts';
import { fileTitle } from './exchange.ts';
import { database, notFound } from './refuse.ts';

/** What the report is made of, from one read of the assessment. */
function inputOf(services: Services, assessmentId: string, today: string): ReportInput {
  const db = database(services);
  const { language } = services.preferences.get();
  const read = readAssessment(db, assessmentId);
  const pinned = read === null ? null : readPinnedFramework(db, read.head.framework);
  if (read === null || pinned === null) throw notFound();
  const entry = { framework: pinned.framework, texts: textsFor(pinned, language), hash: pinned.hash };
  const { assessment, report } = read.draft;
  const subject = { entry, assessment, settings: report ?? {}, language, date: today };
  const input = reportInput(subject, services.version);
  const actions = input.plan.candidates.map(({ id }) => id);
  const { counterparts } = crosswalkOffers(db, assessmentId, language);
  return { ...input, sameWork: sameWork(input.t, actions, counterparts) };
}

const reasons = {
  cancelled: 'cancelled',
  'timed-out': 'time-out',
  'worker-died': 'crashed',
  failed: 'crashed',
  leaked: 'leak',
} as const satisfies Record<ReportFailureCode, string>;

function refusing(services: Services): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ReportFailure)) throw error;
    if (error.code !== 'cancelled') services.log.error('report', error);
    const data = { reason: reasons[error.code], ...(error.places.length === 0 ? {} : { places: [...error.places] }) };
    throw new ORPCError('EXPORT_FAILED', { defined: true, status: 500, data });
  };
}

/** Tells how far an export has come, in steps of a hundredth at least. */
function telling(services: Services, requestId: string): Progress {
  let told = 0;
  return (share) => {
    if (share < told + 0.01) return;
    told = Math.min(share, 1);
    services.broadcast.send({ type: 'export-progress', requestId, share: told });
  };
}

export const reportProcedures = {
  layout: door.reports.layout.handler(({ context: { services }, input }) =>
    services.reports.layout(inputOf(services, input.assessmentId, input.today)).catch(refusing(services)),
  ),
  preview: door.reports.preview.handler(async ({ context: { services }, input, signal }) => {
    const report = inputOf(services, input.assessmentId, input.today);
    const waiting = signal === undefined ? {} : { signal };
    const { bytes, pages, bookmarks, sentences } = await services.reports
      .preview(report, waiting)
      .catch(refusing(services));
    return { pdf: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeTypes.pdf }), pages, bookmarks, sentences };
  }),
  exportPdf: door.reports.exportPdf.handler(async ({ context: { services }, input }) => {
    const report = inputOf(services, input.assessmentId, input.today);
    const { bytes, pages } = await services.reports.render(report, 'pdf').catch(refusing(services));
    return { ...services.exports.add(`${fileTitle(report.assessment)}.pdf`, bytes), pages };
  }),
  export: door.reports.export.handler(async ({ context: { services }, input, signal }) => {
    const { assessmentId, today, format, requestId, table, password } = input;
    const report = inputOf(services, assessmentId, today);
    const options = { ...(table === undefined ? {} : { table }), ...(password === undefined ? {} : { password }) };
    return services.exportRequests.run(requestId, signal, async (cancelled) => {
      const waiting = { signal: cancelled, progress: telling(services, requestId) };
      const { bytes, pages } = await services.reports
        .render(report, format, options, waiting)
        .catch(refusing(services));
      return { ...services.exports.add(`${fileTitle(report.assessment)}.${format}`, bytes), pages };
    });
  }),
  cancelExport: door.reports.cancelExport.handler(({ context: { services }, input }) => ({
    cancelled: services.exportRequests.cancel(input.requestId),
  })),
};
