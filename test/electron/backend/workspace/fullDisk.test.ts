import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasBallast, keepBallast } from '../../../../electron/backend/backups/ballast.ts';
import { checkBackup } from '../../../../electron/backend/backups/checkBackup.ts';
import { listBackupFiles } from '../../../../electron/backend/database/backupFiles.ts';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { inspect } from '../../../../electron/backend/database/inspect.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { exportReport } from '../../../../electron/backend/procedures/exportReport.ts';
import { createServices, type Services } from '../../../../electron/backend/services.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { importAssessment } from '../../../../electron/backend/workspace/importAssessment.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { noteOf } from '../../../builders/aBackup.ts';
import { agreedChange } from '../../../builders/aChange.ts';
import { anAssessment, aParticipant, aResponse } from '../../../builders/anAssessment.ts';
import { aSmallDisk, type SmallDisk } from '../../../builders/aSmallDisk.ts';
import { anAssessmentIn, aWorkspace, done, pinnedFourPillar, steppingClock } from '../../../builders/aWorkspace.ts';
import { olderWorkspace } from '../../../builders/olderWorkspace.ts';

const diskBytes = 64 * 1024 * 1024;
const full = { ok: false, refusal: { code: 'trouble', trouble: { code: 'disk-full' } } };
const document = Buffer.concat([Buffer.from('%PDF-'), randomBytes(3 * 1024 * 1024)]);

interface Scene {
  readonly disk: SmallDisk;
  readonly services: Services;
  readonly db: WritableDb;
  readonly id: AssessmentId;
  readonly path: string;
  /** The note that was acknowledged last, and its revision. */
  acknowledged: string;
  revision: number;
}

/** The app with its data on a small disk, some work in it, and one backup. */
async function aScene(disk: SmallDisk): Promise<Scene> {
  const dataFolder = join(disk.folder, 'data');
  mkdirSync(dataFolder);
  const real = createServices({
    dataFolder,
    workspace: null,
    out: '/no/such/build',
    version: '0.0.0-test',
    clock: steppingClock(),
    log: { info: () => {}, error: () => {} },
  });
  onTestFinished(() => real.close());
  // What a report is made of is not the disk's business; where its bytes go is.
  const services = { ...real, reports: { ...real.reports, render: async () => ({ bytes: document, pages: 3 }) } };
  const db = done(real.workspaces.database());
  const id = anAssessmentIn(db, { title: 'Autumn' });
  const scene = { disk, services, db, id, path: real.workspaces.path(), acknowledged: '', revision: 0 };
  edit(scene, 'before');
  await real.workspaces.keeper()?.force('forced');
  keepBallast(scene.path);
  return scene;
}

function edit(scene: Scene, note: string, bytes = 0) {
  const { db, id } = scene;
  const expectedRevision = scene.revision;
  const text = `${note} ${'x'.repeat(Math.min(bytes, 3_900))}`;
  const outcome = applyEdit(db, {
    assessmentId: id,
    actor: 'test',
    changes: [{ change: agreedChange('R4', 3, text), expectedRevision }],
  });
  if (outcome.ok) {
    scene.acknowledged = text;
    scene.revision = outcome.value.revision;
  }
  return outcome;
}

function bringIn({ db }: Scene) {
  const people = Array.from({ length: 60 }, (_, index) => aParticipant(`p${index}`));
  const responses = people.flatMap(({ id }) =>
    ['R4', 'R5', 'R6'].map((question) => aResponse(id, question, 3, { note: 'n'.repeat(3_500) })),
  );
  const assessment = anAssessment({ organisation: { name: 'Fell' }, participants: people, responses });
  const { id, version } = pinnedFourPillar.framework;
  const file = { head: { framework: { id, version } }, assessment };
  return importAssessment(db, { file, framework: pinnedFourPillar, actor: 'test' });
}

function exporting({ services, id }: Scene, format: 'pdf' | 'csv') {
  const request = { assessmentId: id, today: '2026-11-22', requestId: '00000000-0000-4000-8000-000000000000' } as const;
  return exportReport(services, { ...request, format, ...(format === 'csv' ? { table: 'actions' } : {}) }, {});
}

/** Everything acknowledged is there, every check passes, and nothing unfinished lies about. */
function expectWhole({ db, id, path, acknowledged, disk }: Scene): void {
  expect(inspect(db, 'integrity', migrations)).toEqual([]);
  expect(noteOf(db, id)).toBe(acknowledged);
  expect(listBackupFiles(path).some((file) => checkBackup(file).condition === 'good')).toBe(true);
  const left = readdirSync(disk.folder, { recursive: true })
    .map(String)
    .filter((name) => /\.tmp/.test(name));
  expect(left).toEqual([]);
}

const sizes = [0, 12_288, 65_536, 262_144, 1_572_864];

/** Meets the full disk with an action, and again with room. `fails` says whether it can be that there is too little. */
async function meets(scene: Scene, room: number, act: () => Promise<boolean> | boolean): Promise<void> {
  scene.disk.empty();
  scene.disk.fill(room);
  const worked = await act();
  if (room === 0) expect(worked).toBe(false);
  expectWhole(scene);
  scene.disk.empty();
  expect(await act()).toBe(true);
  expectWhole(scene);
}

const answers = (outcome: { readonly ok: boolean }): boolean => {
  if (!outcome.ok) expect(outcome).toMatchObject(full);
  return outcome.ok;
};

/** Takes an older workspace on the disk to the newest schema. */
function climb({ path }: Scene, old: string): boolean {
  const opened = openDatabase(old, { clock: steppingClock() });
  if (!opened.ok) {
    expect(opened.trouble.code).toBe('disk-full');
    return false;
  }
  closeDatabase(opened.db);
  expect(existsSync(path)).toBe(true);
  return true;
}

describe('R3: a full disk', () => {
  it.each(sizes)(
    'R3: with %i bytes left loses nothing by edit, import, migration, backup, PDF or CSV',
    async (room) => {
      const disk = aSmallDisk(diskBytes);
      if (disk === null) {
        // Where nothing can be mounted SQLite meets its limit of pages instead; diskFull.test.ts does more of that.
        const db = aWorkspace();
        const id = anAssessmentIn(db);
        const pages = Number(db.pragma('page_count', { simple: true }));
        db.pragma(`max_page_count = ${pages + Math.floor(room / 65_536)}`);
        const scene = { db } as Pick<Scene, 'db'> as Scene;
        answers(bringIn(scene));
        expect(inspect(db, 'integrity', migrations)).toEqual([]);
        expect(readAssessment(db, id)).not.toBeNull();
        return;
      }
      const scene = await aScene(disk);
      expect(hasBallast(scene.path)).toBe(true);

      // The first edit that meets it is kept: the ballast makes room.
      disk.fill(room);
      let count = 0;
      while (hasBallast(scene.path) && count < 2_000) {
        expect(edit(scene, `filling ${count}`, 3_900).ok).toBe(true);
        count += 1;
      }
      expect(hasBallast(scene.path)).toBe(false);
      expect(scene.services.workspaces.keeper()?.state().warning).toBe('disk-full');
      expectWhole(scene);

      const fillUp = (): boolean => {
        for (let index = 0; index < 700; index += 1) if (!answers(edit(scene, `edit ${index}`, 3_900))) return false;
        return true;
      };
      await meets(scene, room, fillUp);
      await meets(scene, room, () => answers(bringIn(scene)));
      await meets(scene, room, async () => {
        edit(scene, 'for the backup');
        const made = await scene.services.workspaces
          .keeper()
          ?.force('forced')
          .catch((error: unknown) => {
            expect(String(error)).toMatch(/full|ENOSPC/);
            return null;
          });
        return made != null;
      });
      for (const format of ['pdf', 'csv'] as const) {
        await meets(scene, room, () =>
          exporting(scene, format).then(
            () => true,
            (error: unknown) => {
              expect(error).toMatchObject({ data: expect.objectContaining({}) });
              expect(JSON.stringify(error)).toMatch(/disk-full/);
              return false;
            },
          ),
        );
      }

      const old = join(dirname(scene.path), 'Old.cairn');
      const source = join(disk.folder, 'source.cairn');
      const before = aWorkspace(source);
      anAssessmentIn(before);
      closeDatabase(before);
      scene.disk.empty();
      olderWorkspace(source, old, migrations.slice(0, 1));
      await meets(scene, room, () => climb(scene, old));
      expect(listBackupFiles(old).length).toBeGreaterThan(0);

      // Room again: the ballast comes back, and the next start finds all.
      keepBallast(scene.path);
      expect(hasBallast(scene.path)).toBe(true);
      scene.services.workspaces.close();
      const again = openDatabase(scene.path, { clock: steppingClock() });
      if (!again.ok) throw new Error(JSON.stringify(again.trouble));
      expect(noteOf(again.db, scene.id)).toBe(scene.acknowledged);
      expect(listAssessments(again.db).length).toBeGreaterThan(1);
      expect(basename(scene.path)).toBe('Cairn.cairn');
      closeDatabase(again.db);
    },
  );
});
