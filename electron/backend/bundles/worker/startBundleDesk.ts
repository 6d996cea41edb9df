import { Worker } from 'node:worker_threads';
import { endThread } from '../../threads/endThread.ts';
import type { BundleReading } from '../readBundle.ts';
import type { Sealing } from '../sealBundle.ts';
import type { BundleAnswer, BundleTask } from './workerMessages.ts';

/** No bundle was made: it took too long, or it would not have opened. The message is for the log. */
export class SealingFailed extends Error {
  readonly reason: 'time-out' | 'crashed';

  constructor(reason: 'time-out' | 'crashed', message: string) {
    super(message);
    this.name = 'SealingFailed';
    this.reason = reason;
  }
}

/** Reads and makes the files of bundles, each in a thread of its own. */
export interface BundleDesk {
  /** Whatever the bytes are, this answers. */
  read(bytes: Uint8Array, passphrase: string | null): Promise<BundleReading>;
  /** Makes the file and opens it once more. Rejects with {@link SealingFailed}. */
  seal(text: string, sealing: Sealing): Promise<Uint8Array>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export interface DeskSettings {
  /** The bundled worker, or `bundleWorker.ts` where Node runs TypeScript. */
  readonly workerUrl: URL;
  /** How long reading may take, from when the thread has loaded; ten seconds unless said otherwise. A passphrase has its own time on top. */
  readonly deadlineMs?: number;
}

const usualDeadlineMs = 10_000;
/** What a thread may take to load, which no file has a part in. */
const startingMs = 60_000;
/** Bytes of a file that give it a second more. */
const bytesEachSecond = 4 * 1024 * 1024;
/** What the work of a passphrase may take on a slow machine. */
const unlockingMs = 20_000;
const sealingMs = 120_000;
/** What a thread that is sent away may take to come to the end of its turn. */
const graceMs = 1_000;
/** Megabytes. The largest bundle that can be made needs half of it. */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

type Ended = { readonly answer: BundleAnswer } | { readonly gone: 'time-out' | 'crashed'; readonly message: string };

/** Prepares a desk; a thread starts with each call and ends with its answer. */
export function startBundleDesk({ workerUrl, deadlineMs = usualDeadlineMs }: DeskSettings): BundleDesk {
  const underWay = new Set<Worker>();

  function run(task: BundleTask, deadline: number): Promise<Ended> {
    return new Promise((resolve) => {
      // Flags of this process are not the worker's: some would keep it from starting.
      const worker = new Worker(workerUrl, { workerData: task, execArgv: [], resourceLimits, env: {} });
      underWay.add(worker);
      const end = (ended: Ended): void => {
        clearTimeout(timer);
        underWay.delete(worker);
        // One that has answered ends by itself.
        worker.unref();
        if ('gone' in ended) void endThread(worker, graceMs);
        resolve(ended);
      };
      const within = (ms: number): NodeJS.Timeout =>
        setTimeout(() => end({ gone: 'time-out', message: `no answer within ${ms} ms` }), ms);
      let timer = within(startingMs);
      worker.on('message', (answer: BundleAnswer) => {
        if (answer.kind !== 'begun') return end({ answer });
        clearTimeout(timer);
        timer = within(deadline);
      });
      worker.on('error', (error) => end({ gone: 'crashed', message: error.message }));
      worker.on('exit', (code) => end({ gone: 'crashed', message: `the bundle worker ended with ${code}` }));
    });
  }

  return {
    async read(bytes, passphrase) {
      const forSize = Math.floor(bytes.byteLength / bytesEachSecond) * 1_000;
      const forLock = passphrase === null ? 0 : unlockingMs;
      const ended = await run({ kind: 'read', bytes, passphrase }, deadlineMs + forSize + forLock);
      if ('answer' in ended && ended.answer.kind === 'read') return ended.answer.reading;
      const message = 'took more time or memory than any bundle needs, and was put aside: nothing was stored';
      return { ok: false, problem: { code: 'too-heavy', path: '', message } };
    },
    async seal(text, sealing) {
      const ended = await run({ kind: 'seal', text, sealing }, sealingMs);
      if ('gone' in ended) throw new SealingFailed(ended.gone, ended.message);
      if (ended.answer.kind === 'sealed') return ended.answer.bytes;
      throw new SealingFailed('crashed', ended.answer.kind === 'failed' ? ended.answer.message : 'another answer came');
    },
    async close() {
      await Promise.all([...underWay].map((worker) => endThread(worker, graceMs)));
    },
  };
}
