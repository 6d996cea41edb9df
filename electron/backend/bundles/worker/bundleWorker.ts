import '../../../guard/guardNow.ts';
import '../../../../shared/base/zod.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { endWhenAsked } from '../../threads/endThread.ts';
import { readBundle } from '../readBundle.ts';
import { sealBundle } from '../sealBundle.ts';
import type { BundleAnswer, BundleTask } from './workerMessages.ts';

/** [Note: Away from everything] A bundle may come from anywhere, so it is unlocked, unpacked and judged in a thread of its own, with bounds
 * on memory and time, and without a workspace. One that breaks the thread is a refused file. */
async function answer(task: BundleTask): Promise<BundleAnswer> {
  if (task.kind === 'read') return { kind: 'read', reading: await readBundle(task.bytes, task.passphrase) };
  const bytes = await sealBundle(task.text, task.sealing);
  // A bundle that cannot be opened is worse than none, and it would be found out when nothing else is left.
  const { passphrase } = task.sealing;
  const read = await readBundle(bytes, passphrase);
  if (read.ok) return { kind: 'sealed', bytes };
  const { code, path, message } = read.problem;
  return { kind: 'failed', message: `the bundle does not open: ${code} ${path} ${message}` };
}

async function run(): Promise<BundleAnswer> {
  try {
    return await answer(workerData as BundleTask);
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

if (parentPort !== null) endWhenAsked(parentPort);
// Listening must not keep a thread that has answered.
parentPort?.unref();
parentPort?.postMessage({ kind: 'begun' } satisfies BundleAnswer);
// Not awaited: a thread that is ended while its module still waits takes the process with it.
void run().then((done) => parentPort?.postMessage(done));
