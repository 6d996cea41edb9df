import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ReportFailure } from '../../../../electron/backend/exporters/worker/reportFailure.ts';
import type { Rendered } from '../../../../electron/backend/exporters/worker/startReportRenderer.ts';
import { exportReport } from '../../../../electron/backend/procedures/exportReport.ts';
import { createServices, type Services } from '../../../../electron/backend/services.ts';
import { systemClock } from '../../../../electron/backend/systemClock.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { listExports } from '../../../../electron/backend/workspace/recordExport.ts';
import { removeAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { listSnapshots } from '../../../../electron/backend/workspace/snapshotHead.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import { anAssessmentIn, done, temporaryFolder } from '../../../builders/aWorkspace.ts';

interface Scene {
  readonly services: Services;
  readonly assessmentId: AssessmentId;
  /** Files that wait to be saved. */
  waiting(): readonly string[];
  stored(): { readonly exports: number; readonly snapshots: number };
}

/** Services whose reports are made as the test says. */
function aScene(render: (scene: Scene) => Promise<Rendered>, add?: Services['exports']['add']): Scene {
  const dataFolder = temporaryFolder();
  const real = createServices({
    dataFolder,
    workspace: null,
    out: '/no/such/build',
    version: '0.0.0-test',
    clock: systemClock,
    log: { info: () => {}, error: () => {} },
  });
  onTestFinished(async () => {
    await real.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const db = done(real.workspaces.database());
  const assessmentId = anAssessmentIn(db, { title: 'Autumn' });
  const scene: Scene = {
    services: {
      ...real,
      reports: { ...real.reports, render: () => render(scene) },
      exports: { ...real.exports, ...(add === undefined ? {} : { add }) },
    },
    assessmentId,
    waiting: () => readdirSync(join(dataFolder, 'exports')),
    stored: () => ({
      exports: listExports(db, assessmentId)?.length ?? 0,
      snapshots: listSnapshots(db, assessmentId)?.length ?? 0,
    }),
  };
  return scene;
}

const file = async (): Promise<Rendered> => ({ bytes: Buffer.from('%PDF-'), pages: 3 });
const nothing = { exports: 0, snapshots: 0 };
const exporting = ({ services, assessmentId }: Scene, format: ReportFormat = 'pdf', signal?: AbortSignal) =>
  exportReport(
    services,
    {
      assessmentId,
      today: '2026-11-22',
      format,
      requestId: '00000000-0000-4000-8000-000000000000',
      ...(format === 'csv' ? { table: 'actions' } : {}),
    },
    signal === undefined ? {} : { signal },
  );

describe('an export', () => {
  it('hands out a file that is stored with what it says', async () => {
    const scene = aScene(file);
    const made = await exporting(scene);
    expect(scene.waiting()).toEqual([made.exportId]);
    expect(made).toMatchObject({ pages: 3, name: 'Fjord Analytics Autumn.pdf', record: { id: 2, snapshot: 2 } });
    expect(scene.stored()).toEqual({ exports: 1, snapshots: 1 });
  });

  it('says in the name of a CSV which table it is', async () => {
    expect((await exporting(aScene(file), 'csv')).name).toBe('Fjord Analytics Autumn actions.csv');
  });

  it.each([
    ['timed-out', 'time-out'],
    ['failed', 'crashed'],
    ['worker-died', 'crashed'],
    ['cancelled', 'cancelled'],
    ['leaked', 'leak'],
  ] as const)('stores nothing when it is not made: %s', async (code, reason) => {
    const scene = aScene(() => Promise.reject(new ReportFailure(code, 'no', code === 'leaked' ? ['note on R4'] : [])));
    await expect(exporting(scene)).rejects.toMatchObject({
      code: 'EXPORT_FAILED',
      data: code === 'leaked' ? { reason, places: ['note on R4'] } : { reason },
    });
    expect(scene.stored()).toEqual(nothing);
    expect(scene.waiting()).toEqual([]);
  });

  it('stores nothing when the disk is full', async () => {
    const scene = aScene(file, () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    await expect(exporting(scene)).rejects.toMatchObject({ code: 'EXPORT_FAILED', data: { reason: 'disk-full' } });
    expect(scene.stored()).toEqual(nothing);
  });

  it.each(['sheet', 'agenda'] as const)(
    'makes no data of what is handed out before the meeting: %s',
    async (preset) => {
      let made = 0;
      const scene = aScene(async () => {
        made += 1;
        return await file();
      });
      const db = done(scene.services.workspaces.database());
      const { assessmentId } = scene;
      const change = { entry: 'report', value: { preset } } as const;
      done(applyEdit(db, { assessmentId, actor: 'test', changes: [{ change, expectedRevision: 0 }] }));
      for (const format of ['pptx', 'xlsx', 'csv', 'json'] as const) {
        await expect(exporting(scene, format)).rejects.toMatchObject({
          code: 'INVALID',
          data: { path: 'format', message: `the preset ${preset} is made as pdf or docx only` },
        });
      }
      expect([made, scene.stored(), scene.waiting()]).toEqual([0, nothing, []]);
      for (const format of ['pdf', 'docx'] as const)
        expect((await exporting(scene, format)).record.format).toBe(format);
    },
  );

  it('leaves no file when it cannot be stored', async () => {
    const scene = aScene(({ services, assessmentId }) => {
      done(removeAssessment(done(services.workspaces.database()), { assessmentId, actor: 'test' }));
      return file();
    });
    await expect(exporting(scene)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(scene.waiting()).toEqual([]);
    expect(scene.stored()).toEqual(nothing);
  });

  it('leaves no file when it is cancelled at the last moment', async () => {
    const stop = new AbortController();
    const scene = aScene(() => {
      stop.abort();
      return file();
    });
    await expect(exporting(scene, 'pdf', stop.signal)).rejects.toMatchObject({ data: { reason: 'cancelled' } });
    expect(scene.waiting()).toEqual([]);
    expect(scene.stored()).toEqual(nothing);
  });
});
