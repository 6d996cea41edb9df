import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { endThread } from '../../../../electron/backend/threads/endThread.ts';

const endThreadUrl = new URL('../../../../electron/backend/threads/endThread.ts', import.meta.url).href;

/** A thread that counts up where a turn begins and again where it ends, so that an odd number was left in the middle of a turn. */
async function working(body: string): Promise<{ worker: Worker; turns: Int32Array }> {
  const path = join(mkdtempSync(join(tmpdir(), 'cairn-thread-')), 'thread.mjs');
  const begin = `import { parentPort, workerData } from 'node:worker_threads';
import { endWhenAsked } from '${endThreadUrl}';
endWhenAsked(parentPort);`;
  writeFileSync(path, `${begin}\n${body}\nparentPort.postMessage('begun');\n`);
  const turns = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(pathToFileURL(path), { workerData: turns, execArgv: ['--experimental-strip-types'] });
  await new Promise((resolve) => worker.once('message', resolve));
  return { worker, turns };
}

const busyTurns = `function turn() {
  Atomics.add(workerData, 0, 1);
  for (const until = performance.now() + 15; performance.now() < until; );
  Atomics.add(workerData, 0, 1);
  setImmediate(turn);
}
turn();`;

test('a thread leaves between two of its turns, wherever it is asked', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { worker, turns } = await working(busyTurns);
    await after(round * 3);
    await endThread(worker, 30_000);
    expect(turns.at(0), `round ${round}`).toBeGreaterThan(0);
    expect(Number(turns.at(0)) % 2, `round ${round}`).toBe(0);
  }
});

test('one that never comes to the end of its turn is stopped', async () => {
  const { worker } = await working('setTimeout(() => { for (;;); }, 20);');
  await after(60);
  await expect(endThread(worker, 50)).resolves.toBeUndefined();
});

test('one that has ended by itself is not waited for', async () => {
  const { worker } = await working('parentPort.unref();');
  await expect.poll(() => worker.threadId).toBe(-1);
  await expect(endThread(worker, 30_000)).resolves.toBeUndefined();
});
