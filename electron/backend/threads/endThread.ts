import type { MessagePort, Worker } from 'node:worker_threads';

const askToEnd = 'end';
/** What Node says of a thread that has ended. */
const goneThread = -1;

/** [Note: A thread ends itself] Node takes the whole process along when it stops a thread in the middle of opening a compressed stream, and
 * a report opens one for each page. So a thread is asked, and leaves between two of its turns, when nothing is half made. Only one that
 * never comes to the end of its turn is stopped. */

/** Resolves when the thread is gone: by itself, or stopped after `graceMs`. */
export async function endThread(worker: Worker, graceMs: number): Promise<void> {
  if (worker.threadId === goneThread) return;
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage(askToEnd);
  const timer = setTimeout(() => void worker.terminate(), graceMs);
  await gone;
  clearTimeout(timer);
}

/** Lets this thread be ended by {@link endThread}. */
export function endWhenAsked(port: MessagePort): void {
  port.on('message', (message: unknown) => {
    if (message === askToEnd) process.exit();
  });
}
