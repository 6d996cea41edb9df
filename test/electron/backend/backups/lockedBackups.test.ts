import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { purge } from '../../../../electron/backend/backups/handOver.ts';
import { restoreBackup } from '../../../../electron/backend/backups/restore.ts';
import { listBackups, previewBackup } from '../../../../electron/backend/backups/workspaceBackups.ts';
import { listBackupFiles } from '../../../../electron/backend/database/backupFiles.ts';
import { lockedKeyId } from '../../../../electron/backend/database/locked/lockedHead.ts';
import { openExports } from '../../../../electron/backend/exports.ts';
import { openWorkspaces } from '../../../../electron/backend/openWorkspaces.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { edited, noteOf } from '../../../builders/aBackup.ts';
import { thePassphrase, theStart } from '../../../builders/aProtectedWorkspace.ts';
import { anAssessmentIn, done, steppingClock } from '../../../builders/aWorkspace.ts';

const clock = steppingClock('2026-11-06T09:00:00.000Z');
const secret = 'Vermilion-5512';

async function locked() {
  const start = theStart();
  done(await start.protection.protect(thePassphrase, false));
  const id = anAssessmentIn(start.db(), { title: secret }, { name: secret });
  const other = anAssessmentIn(start.db(), {}, { name: 'Harbour' });
  edited(start.db(), id, `one ${secret}`);
  await start.workspaces.keeper()?.force('timer');
  edited(start.db(), id, `two ${secret}`);
  return { ...start, id, other };
}

describe('backups of a locked workspace', () => {
  it('carry its lock, pass every check, say what they hold, and come back', async () => {
    const { path, workspaces, db, id } = await locked();
    const place = { path: workspaces.path(), db: db(), keeper: workspaces.keeper() };
    const [newest] = listBackupFiles(path);
    expect(lockedKeyId(readFileSync(newest?.path ?? ''))).not.toBeNull();
    expect(listBackups(place).backups[0]).toMatchObject({ condition: 'good', holds: { organisations: 2 } });
    expect(previewBackup(place, newest?.id ?? '')).toMatchObject({ lost: { edits: 1 } });
    done(restoreBackup(workspaces, clock, newest?.id ?? ''));
    expect(noteOf(db(), id)).toBe(`one ${secret}`);
    for (const name of readdirSync(join(dirname(path), 'backups'))) {
      expect(readFileSync(join(dirname(path), 'backups', name)).includes(secret)).toBe(false);
    }
  });

  it('are restored when the workspace is damaged, and rewritten by a purge without a trace in the clear', async () => {
    const { folder, path, workspaces, db, id, other } = await locked();
    workspaces.keeper()?.makeAtOnce('close');
    const exports = openExports(folder);
    const input = { db: db(), path: workspaces.path(), handedOver: null, exports, clock, actor: 'test' };
    expect(done(purge({ ...input, assessments: [id] }))).toMatchObject({ left: [] });
    expect(listBackupFiles(path).map((file) => lockedKeyId(readFileSync(file.path)) === null)).not.toContain(true);
    workspaces.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 8_192, 9_000));
    // The key is still held: only the file changed.
    const again = openWorkspaces({ dataFolder: folder, path, clock, onOpened: () => {}, every: () => () => {} });
    expect(again.status()).toMatchObject({ state: 'trouble', trouble: { code: 'damaged' } });
    const { newestGood } = listBackups({ path: again.path(), db: null, keeper: null });
    expect(done(restoreBackup(again, clock, newestGood ?? ''))).toMatchObject({ status: { state: 'open' } });
    expect(listAssessments(done(again.database())).map((one) => one.id)).toEqual([other]);
    again.close();
  });
});
