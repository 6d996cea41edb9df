import { readFileSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listBackupFiles } from '../../../../electron/backend/database/backupFiles.ts';
import { edited, noteOf, openDb, startedWith } from '../../../builders/aBackup.ts';
import { anAssessmentIn, reopened } from '../../../builders/aWorkspace.ts';
import { run } from './aTerminal.ts';

async function worked() {
  const { workspaces, folder, path } = startedWith();
  const db = openDb(workspaces);
  const id = anAssessmentIn(db, { title: 'Autumn' });
  edited(db, id, 'one');
  await workspaces.keeper()?.force('timer');
  edited(db, id, 'two');
  workspaces.close();
  return { folder, path, id };
}

describe('cairn backups', () => {
  it('lists them, says what one would lose, makes one, and refuses what is none', async () => {
    const { folder, path } = await worked();
    const before = readFileSync(path);
    const listed = await run(folder, 'backups', 'Work.cairn');
    expect(listed).toMatchObject({ status: 0, err: '' });
    expect(listed.out.split('\n')).toHaveLength(4);
    expect(listed.out).toMatch(/-close {2}\d+ KiB {2}good {2}1 assessments, 1 questions answered/);
    const older = listBackupFiles(path).at(-1)?.id ?? '';
    const shown = await run(folder, 'backups', 'Work.cairn', 'preview', older);
    expect(shown.out).toContain('would lose 1 edits');
    expect(shown.out).toContain('Fjord Analytics, Autumn: 1 questions answered, loses 1, brings back 0');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect((await run(folder, 'backups', 'Work.cairn', 'make')).out).toMatch(/^Made .*-forced\.\n$/);
    expect(await run(folder, 'backups', 'Work.cairn', 'restore', 'nothing')).toMatchObject({ status: 1 });
    expect(await run(folder, 'backups', 'Work.cairn', 'burn')).toMatchObject({ status: 2 });
    const json = await run(folder, 'backups', 'Work.cairn', 'list', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      backups: [{ reason: 'forced' }, { reason: 'close' }, { reason: 'timer' }],
    });
  });

  it('restores a workspace that does not open, and undoes it', async () => {
    const { folder, path, id } = await worked();
    truncateSync(path, 8_192);
    const listed = await run(folder, 'backups', 'Work.cairn');
    const [, newest = ''] = /Newest that passes every check: (\S+)/.exec(listed.out) ?? [];
    const restored = await run(folder, 'backups', 'Work.cairn', 'restore', newest);
    expect(restored).toMatchObject({ status: 0, out: expect.stringMatching(/^Restored\. 0 edits .* damaged-/) });
    expect(noteOf(reopened(path), id)).toBe('two');
  });

  it('undoes the last restore', async () => {
    const { folder, path, id } = await worked();
    await run(folder, 'backups', 'Work.cairn', 'restore', listBackupFiles(path).at(-1)?.id ?? '');
    expect(await run(folder, 'backups', 'Work.cairn', 'undo')).toMatchObject({ status: 0 });
    expect(noteOf(reopened(path), id)).toBe('two');
    const next = await run(folder, 'backups', 'Other.cairn', 'undo');
    expect(next).toMatchObject({ status: 1, err: expect.stringContaining('no restore to undo') });
  });
});
