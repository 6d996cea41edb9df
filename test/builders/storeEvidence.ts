import { storeAttachment } from '../../electron/backend/database/attachments.ts';
import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { transaction } from '../../electron/backend/database/transaction.ts';
import { evidence } from './evidence.ts';

/** Puts the bytes of {@link evidence} into a workspace, so that they may be listed there. */
export function storeEvidence(db: WritableDb): void {
  transaction(db, () => {
    for (const { bytes, kind } of evidence) storeAttachment(db, bytes, kind, 'test');
  });
}
