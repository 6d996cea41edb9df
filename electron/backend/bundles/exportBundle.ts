import type { ReadableDb } from '../database/handle.ts';
import { collectBundle, type Origin, type Selection } from './collectBundle.ts';
import { type Sealing, sealBundle } from './sealBundle.ts';

/** The file of a bundle, packed and, with a passphrase, locked; null when the selection holds nothing. Reads the workspace in one go before
 * it first waits. */
export async function exportBundle(
  db: ReadableDb,
  selection: Selection,
  options: Origin & Sealing,
): Promise<Uint8Array | null> {
  const bundle = collectBundle(db, selection, options);
  return bundle === null ? null : sealBundle(JSON.stringify(bundle), options);
}
