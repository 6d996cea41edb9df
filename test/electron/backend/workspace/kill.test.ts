import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { killLoop } from './killLoop.ts';

/** Eight unless told otherwise; the end-to-end suite kills a hundred times. */
const rounds = Number(process.env.CAIRN_KILL_ROUNDS ?? 8);

it(`loses no acknowledged answer and no attached file when the process is killed ${rounds} times`, {
  timeout: rounds * 3_000,
}, async () => {
  // On a real disk: memory forgets no write.
  const folder = mkdtempSync(join(tmpdir(), 'cairn-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const report = await killLoop(folder, rounds, Math.random);
  expect(report.failures).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(rounds);
});
