import { ORPCError } from '@orpc/server';
import { sameWork } from '../../../shared/crosswalk/equivalents.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import type { ReportInput } from '../../../shared/report/reportInput.ts';
import { ReportFailure, type ReportFailureCode } from '../exporters/worker/renderInWorker.ts';
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

const reasons: Readonly<Record<ReportFailureCode, 'time-out' | 'crashed'>> = {
  cancelled: 'crashed',
  'timed-out': 'time-out',
  'worker-died': 'crashed',
  failed: 'crashed',
};

function refusing(services: Services): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ReportFailure)) throw error;
    services.log.error('report', error);
    throw new ORPCError('EXPORT_FAILED', { defined: true, status: 500, data: { reason: reasons[error.code] } });
  };
}

export const reportProcedures = {
  layout: door.reports.layout.handler(({ context: { services }, input }) =>
    services.reports.layout(inputOf(services, input.assessmentId, input.today)).catch(refusing(services)),
  ),
  exportPdf: door.reports.exportPdf.handler(async ({ context: { services }, input }) => {
    const report = inputOf(services, input.assessmentId, input.today);
    const { bytes, pages } = await services.reports.render(report, 'pdf').catch(refusing(services));
    return { ...services.exports.add(`${fileTitle(report.assessment)}.pdf`, bytes), pages };
  }),
};
