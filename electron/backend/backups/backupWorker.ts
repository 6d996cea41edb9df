import '../../guard/guardNow.ts';
import '../../../shared/base/zod.ts';
import { parentPort } from 'node:worker_threads';
import { dropKeys, holdKey } from '../database/locked/keyRing.ts';
import { workspaceKey } from '../database/locked/workspaceKey.ts';
import { CopyDamaged } from '../database/writeCopy.ts';
import { finishBackup } from './finishBackup.ts';
import type { Holdings } from './holdings.ts';

/** What {@link finishBackup} takes, and the secret of the key where they are locked. */
export interface FinishTask {
  readonly raw: Uint8Array | string | null;
  readonly finished: string;
  readonly secret: Uint8Array | null;
}

export type FinishReply =
  | { readonly ok: true; readonly holdings: Holdings }
  | { readonly ok: false; readonly message: string; readonly code: string | null; readonly isDamage: boolean };

/** The backup worker: makes a copy compact and checks it, so that no key waits for that. */
function run({ raw, finished, secret }: FinishTask): FinishReply {
  try {
    if (secret !== null) holdKey(workspaceKey(secret));
    return {
      ok: true,
      holdings: finishBackup(
        raw instanceof Uint8Array ? Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength) : raw,
        finished,
      ),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
    return { ok: false, message, code, isDamage: error instanceof CopyDamaged };
  } finally {
    dropKeys();
  }
}

parentPort?.on('message', (task: FinishTask) => parentPort?.postMessage(run(task)));
