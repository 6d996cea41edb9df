import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadableDb } from '../database/handle.ts';
import type { CheckedBundle } from './readBundle.ts';
import { type BundleDesk, startBundleDesk } from './worker/startBundleDesk.ts';

/** Bundles that were looked at and not yet brought in: the last one only, since each may hold 64 MiB. */
export interface Bundles {
  readonly desk: BundleDesk;
  /** Puts a checked bundle aside for this workspace and answers the token for it. */
  hold(db: ReadableDb, bundle: CheckedBundle): string;
  /** Null when another one was looked at since, or another workspace is open. */
  held(db: ReadableDb, token: string): CheckedBundle | null;
  drop(): void;
  close(): Promise<void>;
}

/** `out` is the folder of the build, which holds the worker. */
export function createBundles(out: string): Bundles {
  const unpacked = out.replace(/app\.asar(?=[/\\]|$)/, 'app.asar.unpacked');
  const desk = startBundleDesk({ workerUrl: pathToFileURL(join(unpacked, 'main/bundleWorker.js')) });
  let last: { readonly token: string; readonly db: ReadableDb; readonly bundle: CheckedBundle } | null = null;
  return {
    desk,
    hold(db, bundle) {
      last = { token: randomUUID(), db, bundle };
      return last.token;
    },
    held: (db, token) => (last?.token === token && last.db === db ? last.bundle : null),
    drop() {
      last = null;
    },
    close: () => desk.close(),
  };
}
