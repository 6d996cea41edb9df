import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasBallast, keepBallast } from '../../../../electron/backend/backups/ballast.ts';
import { checkFile } from '../../../../electron/backend/backups/checkBackup.ts';
import { listBackups } from '../../../../electron/backend/backups/workspaceBackups.ts';
import { listBackupFiles } from '../../../../electron/backend/database/backupFiles.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';
import { writeCopy } from '../../../../electron/backend/database/writeCopy.ts';
import { edited, openDb, type Started, startedWith } from '../../../builders/aBackup.ts';
import { anAssessmentIn } from '../../../builders/aWorkspace.ts';

const reasons = (path: string) => listBackupFiles(path).map(({ reason }) => reason);

function listOf({ workspaces, path }: Started) {
  return listBackups({ path, db: openDb(workspaces), keeper: workspaces.keeper() });
}

describe('automatic backups', () => {
  it('are made when the workspace closes, and at the next opening only if something is new', async () => {
    const first = startedWith();
    const id = anAssessmentIn(openDb(first.workspaces));
    edited(openDb(first.workspaces), id, 'one');
    first.workspaces.close();
    expect(reasons(first.path)).toEqual(['close']);
    const second = startedWith(first.folder);
    expect(await second.workspaces.keeper()?.make('open')).toBeNull();
    second.workspaces.close();
    expect(reasons(first.path)).toEqual(['close']);
  });

  it('are made after at most a quarter of an hour of work, and not while nothing is done', async () => {
    const started = startedWith();
    const { workspaces, path, timer } = started;
    const id = anAssessmentIn(openDb(workspaces));
    await workspaces.keeper()?.make('open');
    timer.tick(100);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reasons(path)).toEqual(['open']);
    expect(listOf(started).nextAt).toBeNull();
    edited(openDb(workspaces), id, 'one');
    expect(listOf(started).nextAt).not.toBeNull();
    timer.tick(27);
    expect(reasons(path)).toEqual(['open']);
    timer.tick();
    await expect.poll(() => reasons(path)).toEqual(['timer', 'open']);
    expect(listOf(started)).toMatchObject({ nextAt: null, warning: null });
  });

  it('hold what they say, for their owner alone, and each passes every check', async () => {
    const started = startedWith();
    const id = anAssessmentIn(openDb(started.workspaces), { title: 'Autumn' });
    edited(openDb(started.workspaces), id, 'one');
    await started.workspaces.keeper()?.force('forced');
    const [backup] = listOf(started).backups;
    expect(backup).toMatchObject({
      reason: 'forced',
      condition: 'good',
      holds: { organisations: 1, assessments: [{ id, organisation: 'Fjord Analytics', title: 'Autumn', answered: 1 }] },
    });
    const [file] = listBackupFiles(started.path);
    expect(checkFile(file?.path ?? '').condition).toBe('good');
    expect(statSync(join(started.folder, 'backups')).mode & 0o777).toBe(0o700);
    expect(statSync(file?.path ?? '').mode & 0o777).toBe(0o600);
    expect(readdirSync(join(started.folder, 'backups')).filter((name) => !/cairnbak$|^ballast$/.test(name))).toEqual(
      [],
    );
  });

  it('take in what is written while they are made, or leave it for the next', async () => {
    const started = startedWith();
    const db = openDb(started.workspaces);
    const id = anAssessmentIn(db);
    const making = started.workspaces.keeper()?.force('forced');
    edited(db, id, 'meanwhile');
    await making;
    await started.workspaces.keeper()?.make('timer');
    const [newest] = listOf(started).backups;
    expect(newest?.holds?.assessments[0]?.revision).toBe(2);
  });

  it('of a workspace that has gone wrong are not made over good ones', async () => {
    const started = startedWith();
    const db = openDb(started.workspaces);
    const id = anAssessmentIn(db);
    edited(db, id, 'good');
    await started.workspaces.keeper()?.make('timer');
    db.exec(`UPDATE agreed SET note = 'bad'`);
    await expect(started.workspaces.keeper()?.force('forced')).rejects.toThrow(/content/);
    expect(listOf(started)).toMatchObject({ warning: 'damaged' });
    edited(db, id, 'more', 'R5');
    started.workspaces.close();
    expect(reasons(started.path)).toEqual(['timer']);
  });

  it('that cannot be made are a warning, and go on once they can', async () => {
    const started = startedWith();
    const db = openDb(started.workspaces);
    const id = anAssessmentIn(db);
    rmSync(join(started.folder, 'backups'), { recursive: true, force: true });
    writeFileSync(join(started.folder, 'backups'), 'in the way');
    edited(db, id, 'one');
    expect(await started.workspaces.keeper()?.make('timer')).toBeNull();
    expect(started.workspaces.keeper()?.state().warning).not.toBeNull();
    edited(db, id, 'two');
    rmSync(join(started.folder, 'backups'));
    started.timer.tick(2);
    await expect.poll(() => started.workspaces.keeper()?.state().warning).toBeNull();
    expect(reasons(started.path)).toEqual(['timer']);
  });

  it('leave nothing unfinished behind: what a killed process left is gone at the next opening', () => {
    const first = startedWith();
    anAssessmentIn(openDb(first.workspaces));
    first.workspaces.close();
    const left = join(first.folder, 'backups', 'Work.2026-11-22T10-15-03.123Z-9-timer.cairnbak.0123456789abcdef.tmp');
    const neighbour = join(
      first.folder,
      'backups',
      'Other.2026-11-22T10-15-03.123Z-9-timer.cairnbak.0123456789abcdef.tmp',
    );
    for (const file of [left, `${left}-raw`, neighbour]) writeFileSync(file, 'half');
    startedWith(first.folder);
    expect([left, `${left}-raw`, neighbour].map((file) => existsSync(file))).toEqual([false, false, true]);
  });

  it('of workspaces in one folder are each its own', () => {
    const one = startedWith();
    const db = openDb(one.workspaces);
    anAssessmentIn(db);
    const other = join(one.folder, 'Work.2026.cairn');
    writeCopy(db, other, migrations);
    one.workspaces.close();
    mkdirSync(join(one.folder, 'backups'), { recursive: true });
    expect(listBackupFiles(one.path)).toHaveLength(1);
    expect(listBackupFiles(other)).toEqual([]);
  });
});

describe('the ballast', () => {
  it('is kept where there is room', () => {
    const started = startedWith();
    keepBallast(started.path);
    expect(hasBallast(started.path)).toBe(true);
  });
});
