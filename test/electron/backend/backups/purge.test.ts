import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBackup } from '../../../../electron/backend/backups/checkBackup.ts';
import { planPurge, purge } from '../../../../electron/backend/backups/handOver.ts';
import { receiptText } from '../../../../electron/backend/backups/receiptText.ts';
import { restoreBackup } from '../../../../electron/backend/backups/restore.ts';
import { listBackupFiles } from '../../../../electron/backend/database/backupFiles.ts';
import { inspect } from '../../../../electron/backend/database/inspect.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';
import { verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { type Exports, openExports } from '../../../../electron/backend/exports.ts';
import { exportAssessment } from '../../../../electron/backend/workspace/exportAssessment.ts';
import { importAssessment } from '../../../../electron/backend/workspace/importAssessment.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import { undo } from '../../../../electron/backend/workspace/undo.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { edited, noteOf, openDb, type Started, startedWith } from '../../../builders/aBackup.ts';
import { anAssessmentIn, done, pinnedFourPillar, refusalCode, steppingClock } from '../../../builders/aWorkspace.ts';

const secret = 'Ultramarine-7041';
const clock = steppingClock('2026-11-06T09:00:00.000Z');

/** A workspace with a client whose every text holds the secret, and another one, backed up before and after the second came. */
async function twoClients() {
  const started = startedWith();
  const db = openDb(started.workspaces);
  const gone = anAssessmentIn(db, { title: `Autumn ${secret}` }, { name: `Client ${secret}` });
  edited(db, gone, `note ${secret}`);
  await started.workspaces.keeper()?.force('timer');
  const stays = anAssessmentIn(db, { title: 'Spring' }, { name: 'Harbour' });
  edited(db, stays, 'stays');
  done(takeSnapshot(db, { assessmentId: gone, name: secret, actor: 'test' }));
  done(undo(db, { assessmentId: gone, actor: 'test' }));
  await started.workspaces.keeper()?.force('timer');
  const exports = openExports(started.folder);
  return { ...started, db, gone, stays, exports };
}

function purging(
  { workspaces, db, exports }: Started & { db: ReturnType<typeof openDb>; exports: Exports },
  ids: string[],
) {
  return purge({ db, path: workspaces.path(), assessments: ids, handedOver: null, exports, clock, actor: 'test' });
}

/** Files under a folder that hold the secret. */
function holding(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(secret));
}

describe('handing over and purging', () => {
  it('S12: leaves none of the client in any file, and the other client whole', async () => {
    const work = await twoClients();
    expect(holding(work.folder).length).toBeGreaterThan(2);
    const plan = planPurge(work.db, work.workspaces.path(), [work.gone], work.exports);
    expect(plan).toMatchObject({ organisations: [`Client ${secret}`], assessments: [{ id: work.gone }] });
    expect(plan.backups.map(({ fate }) => fate)).toEqual(['rewritten', 'removed']);
    const receipt = done(purging(work, [work.gone]));
    expect(receipt).toMatchObject({
      backupsRewritten: 1,
      backupsRemoved: 1,
      left: [],
      organisations: [`Client ${secret}`],
    });
    work.workspaces.close();
    expect(holding(work.folder)).toEqual([]);
    expect(verifyWorkspace(work.path)).toMatchObject({ result: 'sound', assessments: 1 });
    const again = startedWith(work.folder);
    const db = openDb(again.workspaces);
    expect(listAssessments(db).map(({ id }) => id)).toEqual([work.stays]);
    expect(noteOf(db, work.stays)).toBe('stays');
    expect(refusalCode(undo(db, { assessmentId: work.gone, actor: 'test' }))).toBe('not-found');
  });

  it('leaves histories that still verify, in the workspace and in each backup', async () => {
    const work = await twoClients();
    done(purging(work, [work.gone]));
    expect(inspect(work.db, 'integrity', migrations)).toEqual([]);
    expect(verifyReplay(work.db)).toEqual([]);
    expect(listBackupFiles(work.path).map((file) => checkBackup(file).condition)).toEqual(['good']);
  });

  it('can be followed by a restore, which brings back the other client only', async () => {
    const work = await twoClients();
    done(purging(work, [work.gone]));
    edited(work.db, work.stays, 'later');
    const [backup] = listBackupFiles(work.path);
    done(restoreBackup(work.workspaces, clock, backup?.id ?? ''));
    const db = openDb(work.workspaces);
    expect(listAssessments(db).map(({ id }) => id)).toEqual([work.stays]);
    expect(noteOf(db, work.stays)).toBe('stays');
  });

  it('of an assessment keeps its organisation while another one is of it', async () => {
    const work = await twoClients();
    const second = anAssessmentIn(work.db, { title: 'Winter' }, { name: 'Harbour' });
    expect(done(purging(work, [second])).organisations).toEqual([]);
    expect(listAssessments(work.db).find(({ id }) => id === work.stays)?.organisation).toBe('Harbour');
    expect(inspect(work.db, 'integrity', migrations)).toEqual([]);
  });

  it('is damage when it is only pretended: rows that vanish without it are found', async () => {
    const work = await twoClients();
    const empty = anAssessmentIn(work.db, {}, { name: 'Empty' });
    work.db.exec(`DELETE FROM fields WHERE assessment_id = '${empty}'; DELETE FROM assessments WHERE id = '${empty}'`);
    expect(inspect(work.db, 'integrity', migrations)).toMatchObject([{ part: 'content' }, { part: 'content' }]);
  });

  it('lets the client come back, as an assessment of its own', async () => {
    const work = await twoClients();
    const file = exportAssessment(work.db, work.gone);
    if (file === null) throw new Error('nothing to export');
    done(purging(work, [work.gone]));
    const imported = done(importAssessment(work.db, { file, framework: pinnedFourPillar, actor: 'test' }));
    expect(imported).toMatchObject({ result: 'imported' });
    expect(imported.assessmentId).not.toBe(work.gone);
    expect(inspect(work.db, 'integrity', migrations)).toEqual([]);
  });

  it('that was cut short before the backups were cleaned is ended when the workspace is next opened', async () => {
    const work = await twoClients();
    const before = listBackupFiles(work.path).map((file) => ({ path: file.path, bytes: readFileSync(file.path) }));
    done(purging(work, [work.gone]));
    for (const { path, bytes } of before) writeFileSync(path, bytes, { mode: 0o600 });
    work.workspaces.close();
    expect(holding(work.folder)).toHaveLength(2);
    startedWith(work.folder);
    await expect.poll(() => holding(work.folder)).toEqual([]);
  });

  it('gives a receipt that names what was handed over by its hash, and what could not be erased', async () => {
    const work = await twoClients();
    const file = work.exports.add('harbour.cairnbundle', Buffer.from('the bundle'));
    const broken = listBackupFiles(work.path)[0]?.path ?? '';
    writeFileSync(broken, readFileSync(broken).fill(0, 4_096, 9_000));
    const handedOver = { exportId: file.exportId, name: 'harbour.cairnbundle' };
    const input = { db: work.db, path: work.workspaces.path(), exports: work.exports, clock, actor: 'test' };
    const receipt = done(purge({ ...input, assessments: [work.gone], handedOver }));
    expect(receipt.handedOver).toMatchObject({ bytes: 10, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(receipt).toMatchObject({ exportsRemoved: 1, backupsRewritten: 0, backupsRemoved: 2 });
    const text = receiptText(receipt, createTranslate('en'));
    expect(text).toContain(receipt.handedOver?.sha256 ?? 'nothing');
    expect(text).toContain(`Client ${secret}`);
    expect(work.exports.count()).toBe(0);
    expect(statSync(work.path).isFile()).toBe(true);
  });

  it('changes nothing when the file that was handed over is not there, or an assessment is not', async () => {
    const work = await twoClients();
    const input = { db: work.db, path: work.workspaces.path(), exports: work.exports, clock, actor: 'test' };
    const handedOver = { exportId: '00000000-0000-4000-8000-000000000000', name: 'x' };
    expect(() => purge({ ...input, assessments: [work.gone], handedOver })).toThrow('not-found');
    expect(refusalCode(purge({ ...input, assessments: [work.gone, handedOver.exportId], handedOver: null }))).toBe(
      'not-found',
    );
    expect(listAssessments(work.db)).toHaveLength(2);
    expect(listBackupFiles(work.path)).toHaveLength(2);
  });
});
