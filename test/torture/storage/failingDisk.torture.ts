import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import { aFolder, anAssessmentIn, aWorkspace } from '../../builders/aWorkspace.ts';
import { compileRecorder } from './storageRecorder.ts';

interface Report {
  readonly uses: number;
  readonly withTrouble: number;
  readonly problems: readonly string[];
}

describe('R4: a disk that fails', () => {
  it('at any single write, sync or read, once or for good, costs nothing that was acknowledged and is never called damage', () => {
    const library = compileRecorder();
    onTestFinished(() => rmSync(dirname(library), { recursive: true, force: true }));
    const original = join(aFolder(), 'original.cairn');
    const db = aWorkspace(original);
    const id = anAssessmentIn(db);
    closeDatabase(db);
    const folder = aFolder();
    const script = join(import.meta.dirname, 'failingDiskRun.ts');
    const { stdout, stderr } = spawnSync(process.execPath, [script, folder, original, id], {
      env: { ...process.env, LD_PRELOAD: library, CAIRN_FOLDER: folder },
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    const report = JSON.parse(stdout) as Report;
    expect(report.problems).toEqual([]);
    expect(report.uses).toBeGreaterThan(500);
    // The others failed where nobody has to be told: the head record, the tidying up.
    expect(report.withTrouble).toBeGreaterThan(report.uses / 2);
  });
});
