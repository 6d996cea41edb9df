import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { listSnapshots } from '../../../../electron/backend/workspace/snapshotHead.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { anAssessmentIn, aWorkspace, reopened } from '../../../builders/aWorkspace.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';

const rounds = Number(process.env.CAIRN_KILL_ROUNDS ?? 4);

it(`leaves no half of a next cycle when the process is killed ${rounds} times`, {
  timeout: 20_000 + rounds * 5_000,
}, async () => {
  // On a real disk: memory forgets no write.
  const folder = mkdtempSync(join(tmpdir(), 'cairn-cycle-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (let round = 0; round < rounds; round += 1) {
    const path = join(folder, `${round}.cairn`);
    const made = aWorkspace(path);
    const { organisation, ...start } = theWorkedPillars;
    const before = anAssessmentIn(made, start, organisation);
    closeDatabase(made);
    const child = spawn(process.execPath, [join(import.meta.dirname, 'cycleKillChild.ts'), path, before]);
    const closed = once(child, 'close');
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    while (output === '' && child.exitCode === null) await wait(2);
    await wait(Math.random() * 40);
    child.kill('SIGKILL');
    await closed;

    expect(verifyWorkspace(path)).toMatchObject({ result: 'sound' });
    const db = reopened(path);
    const snapshots = listSnapshots(db, before)?.map(({ seq }) => seq);
    const next = listAssessments(db).flatMap(({ id }) => readAssessment(db, id)?.draft.assessment.previous ?? []);
    expect(next.map(({ snapshot }) => snapshot).toSorted((a = 0, b = 0) => a - b)).toEqual(snapshots);
    expect(next.length).toBeGreaterThanOrEqual(output.split('\n').length - 1);
    closeDatabase(db);
  }
});
