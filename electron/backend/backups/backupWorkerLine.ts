import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { heldKey } from '../database/locked/keyRing.ts';
import { lockedKeyId } from '../database/locked/lockedHead.ts';
import { CopyDamaged } from '../database/writeCopy.ts';
import type { FinishReply, FinishTask } from './backupWorker.ts';
import { finishBackup, type RawCopy } from './finishBackup.ts';
import type { Holdings } from './holdings.ts';

/** The worker beside this file: one file in a build, TypeScript where Node runs that. Inside a package it lies unpacked, since plain Node
 * reads nothing from within the archive. */
function workerFile(): string | null {
  const here = import.meta.dirname.replace(/app\.asar(?=[/\\]|$)/, 'app.asar.unpacked');
  const candidates = ['backupWorker.js', '../backupWorker.js', 'backupWorker.ts'].map((name) => join(here, name));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/** The secret of the key that locks a file; `null` for one in the clear. */
function secretOf(path: string): Buffer | null {
  const keyId = lockedKeyId(readFileSync(path).subarray(0, 16));
  return keyId === null ? null : Buffer.from(heldKey(keyId).secret);
}

/** The error that a worker told of, as the code that reads errors knows it. */
function errorOf({ message, code, isDamage }: Extract<FinishReply, { ok: false }>): Error {
  if (isDamage) return new CopyDamaged(message);
  const error = new Error(message);
  return code === null ? error : Object.assign(error, { code });
}

/** [Note: One backup thread] The thread stays for the next backup, as starting one costs more than most backups; it keeps no process alive. */
let kept: Worker | null = null;

function started(file: string): Worker {
  // Flags of this process are not the worker's: some would keep it from starting.
  const worker = new Worker(pathToFileURL(file), { execArgv: [] });
  // An error ends the thread, and its end is what counts.
  worker.on('error', () => {});
  worker.once('exit', () => {
    if (kept === worker) kept = null;
  });
  return worker;
}

/** A backup that takes longer, in milliseconds, is given up: the thread is left to itself, and the next one gets its own. */
const patience = 120_000;

const gaveUp: FinishReply = {
  ok: false,
  message: 'the backup thread gave no answer',
  code: 'ETIMEDOUT',
  isDamage: false,
};

function ask(file: string, task: FinishTask): Promise<FinishReply | null> {
  const worker = kept ?? started(file);
  kept = worker;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      kept = null;
      end(gaveUp);
    }, patience);
    const answered = (reply: FinishReply): void => end(reply);
    const gone = (): void => end(null);
    const end = (reply: FinishReply | null): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('exit', gone);
      worker.unref();
      resolve(reply);
    };
    worker.on('message', answered).on('exit', gone);
    worker.ref();
    worker.postMessage(task);
  });
}

/** Bytes up to which a backup is finished sooner than a thread has its task. */
const smallBytes = 1024 * 1024;

function bytesOf(raw: RawCopy, finished: string): number {
  return typeof raw === 'object' && raw !== null ? raw.length : statSync(raw ?? finished).size;
}

let last: Promise<unknown> = Promise.resolve();

/** {@link finishBackup} in a thread of its own, one after the other; here, for small files and where no thread can be had. */
export async function finishAside(raw: RawCopy, finished: string): Promise<Holdings> {
  const file = workerFile();
  if (file === null || bytesOf(raw, finished) <= smallBytes) return finishBackup(raw, finished);
  const secret = raw === null ? secretOf(finished) : null;
  const mine = last.then(() => ask(file, { raw, finished, secret }));
  last = mine;
  const reply = await mine;
  secret?.fill(0);
  if (reply === null) return finishBackup(raw, finished);
  if (!reply.ok) throw errorOf(reply);
  return reply.holdings;
}
