import { setImmediate } from 'node:timers/promises';
import type { ReportPreset } from '../../../shared/contract/reports.ts';
import { mimeTypes } from '../../../shared/report/formats.ts';
import { allPresets, type StoredPreset } from '../database/reportPresets.ts';
import type { Progress } from '../exporters/exporter.ts';
import { door } from '../router.ts';
import type { Services } from '../services.ts';
import { listExports } from '../workspace/recordExport.ts';
import { removePreset, savePreset } from '../workspace/reportPresets.ts';
import { toBlob } from './blob.ts';
import { brandingProcedures } from './branding.ts';
import { actor, tell } from './calls.ts';
import { exportReport, refusing, toExportRecord } from './exportReport.ts';
import { database, notFound, settled } from './refuse.ts';
import { reportInputOf } from './reportInputOf.ts';

/** Tells how far an export has come, in steps of a hundredth at least. */
function telling(services: Services, requestId: string): Progress {
  let told = 0;
  return (share) => {
    if (share < told + 0.01) return;
    told = Math.min(share, 1);
    services.broadcast.send({ type: 'export-progress', requestId, share: told });
  };
}

function toPreset({ id, name, settings, revision }: StoredPreset): ReportPreset {
  return { id, name, settings, revision };
}

/** What callers may ask about reports: pages, files, looks and presets. */
export const reportProcedures = {
  preview: door.reports.preview.handler(async ({ context: { services }, input, signal }) => {
    const report = reportInputOf(services, input.assessmentId, input.today);
    await setImmediate();
    const waiting = signal === undefined ? {} : { signal };
    const { bytes, pages, bookmarks, sentences, tables } = await services.reports
      .preview(report, waiting)
      .catch(refusing(services));
    return { pdf: toBlob(bytes, mimeTypes.pdf), pages, bookmarks, sentences, tables };
  }),
  export: door.reports.export.handler(({ context, input, signal }) => {
    const { services } = context;
    return services.exportRequests.run(input.requestId, signal, async (cancelled) => {
      const progress = telling(services, input.requestId);
      const made = await exportReport(services, input, { signal: cancelled, progress });
      tell(context, input.assessmentId);
      return made;
    });
  }),
  cancelExport: door.reports.cancelExport.handler(({ context: { services }, input }) => ({
    cancelled: services.exportRequests.cancel(input.requestId),
  })),
  exports: door.reports.exports.handler(({ context: { services }, input }) => {
    const made = listExports(database(services), input.assessmentId);
    if (made === null) throw notFound();
    return made.map(toExportRecord);
  }),
  presets: door.reports.presets.handler(({ context: { services } }) => allPresets(database(services)).map(toPreset)),
  savePreset: door.reports.savePreset.handler(({ context: { services }, input }) => {
    const saved = settled(savePreset(database(services), { ...input, actor }));
    services.broadcast.send({ type: 'presets-changed' });
    return toPreset(saved);
  }),
  removePreset: door.reports.removePreset.handler(({ context: { services }, input }) => {
    const removed = settled(removePreset(database(services), { ...input, actor }));
    if (removed) services.broadcast.send({ type: 'presets-changed' });
    return { removed };
  }),
  ...brandingProcedures,
};
