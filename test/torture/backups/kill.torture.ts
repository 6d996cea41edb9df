import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { checkBackup } from '../../../electron/backend/backups/checkBackup.ts';
import { backupsCap, writeBackup } from '../../../electron/backend/backups/writeBackup.ts';
import { listBackupFiles } from '../../../electron/backend/database/backupFiles.ts';
import { closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import { readAssessment } from '../../../electron/backend/workspace/readAssessment.ts';
import { anAssessmentIn, aWorkspace, reopened } from '../../builders/aWorkspace.ts';
import { dice } from '../../builders/dice.ts';

const rounds = 100;
const bundle = join(import.meta.dirname, '../../../out/torture/backups');

/** One file that starts in a third of the time. */
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'backupRun.ts'),
      outDir: bundle,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'backupRun.mjs' } },
    },
  });
});
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

interface Runner {
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: () => string;
}

function aRunner(): Runner {
  const child = spawn(process.execPath, [join(bundle, 'backupRun.mjs'), 'go']);
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    if (!/Warning|--trace-warnings/.test(String(data))) output += `\nfailed: ${data}\n`;
  });
  return { child, output: () => output };
}

/** Lets it run for so long after its first edit, and kills it. Answers what it printed. */
async function killed({ child, output }: Runner, line: string, milliseconds: number): Promise<string> {
  const closed = once(child, 'close');
  child.stdin.write(`${line}\n`);
  while (output().split('\n').length < 3 && child.exitCode === null) await wait(2);
  await wait(milliseconds);
  child.kill('SIGKILL');
  await closed;
  return output();
}

it(`R8: after each of ${rounds} kills while backups are made there is a verified one, and none that is not`, async () => {
  // On a real disk: memory forgets no write.
  const folder = mkdtempSync(join(tmpdir(), 'cairn-backups-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'Work.cairn');
  const db = aWorkspace(path);
  const id = anAssessmentIn(db);
  writeBackup(db, 'open');
  closeDatabase(db);

  const chance = dice(808);
  let unfinished = 0;
  let highest = 0;
  let next = aRunner();
  for (let round = 1; round <= rounds; round += 1) {
    const runner = next;
    // The next one loads while this one works.
    next = aRunner();
    const start = new Date(Date.UTC(2026, 10, 22) + round * 30 * 86_400_000).toISOString();
    const output = await killed(runner, `${path} ${start}`, chance.whole(0, 90));
    expect(output).not.toContain('failed');
    const acknowledged = Number(/(\d+)\n$/.exec(output)?.[1] ?? 0);
    expect(acknowledged).toBeGreaterThan(0);

    const names = readdirSync(join(folder, 'backups'));
    if (names.some((name) => name.includes('.tmp'))) unfinished += 1;
    const files = listBackupFiles(path);
    // Each file that bears a backup's name passes every check, and the latest state only ever moves on.
    expect(files.filter((file) => checkBackup(file).condition !== 'good').map((file) => file.id)).toEqual([]);
    expect(files[0]?.seq ?? 0).toBeGreaterThanOrEqual(highest);
    highest = files[0]?.seq ?? 0;
    expect(files.length).toBeLessThan(60);
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(backupsCap);

    if (round % 10 === 0) {
      const opened = reopened(path);
      const revision = readAssessment(opened, id)?.head.revision ?? 0;
      expect([acknowledged, acknowledged + 1]).toContain(revision);
      closeDatabase(opened);
    }
  }
  next.child.kill('SIGKILL');
  // It bites: some were cut off in the middle of a backup.
  expect(unfinished).toBeGreaterThan(5);
  expect(highest).toBeGreaterThan(rounds / 4);
});
