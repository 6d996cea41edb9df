import { readRecord } from './assessments.ts';
import type { ChainHead } from './chain.ts';
import { chainNames, readHead, workspaceChain } from './chain.ts';
import { assessmentContent, workspaceContent } from './content.ts';
import { emptyContent } from './contentHash.ts';
import { checked, type Damage, guarded } from './damage.ts';
import { eventHash, newestEvents, readEvent } from './eventLog.ts';
import type { ReadableDb } from './handle.ts';
import { isShared, togglePatch } from './patch.ts';
import { snapshotElements } from './snapshots.ts';
import { sameBytes } from './verifyLog.ts';

/** A snapshot says which content it keeps and which log led to it. */
function snapshotProblem(db: ReadableDb, assessmentId: string): string | null {
  for (const { seq, holds, contentHash, logHash } of snapshotElements(db, assessmentId)) {
    if (contentHash !== null && contentHash !== holds) {
      return `snapshot ${seq} does not hold the content that it names`;
    }
    if (logHash !== null && logHash !== eventHash(db, assessmentId, seq - 1)) {
      return `snapshot ${seq} does not follow the history that leads to it`;
    }
  }
  return null;
}

/** A chain without its assessment is what a purge leaves: its newest event says so, and that nothing is left. [Note: Purge] */
function purgeProblem(db: ReadableDb, { chain, seq, content }: ChainHead): string | null {
  if (readEvent(db, chain, seq)?.kind !== 'purged') return 'the assessment is missing';
  return sameBytes(content, emptyContent()) ? null : 'its purge is not what was stored';
}

function contentProblem(db: ReadableDb, head: ChainHead): string | null {
  const record = head.chain === workspaceChain ? null : readRecord(db, head.chain);
  if (head.chain !== workspaceChain && record === null) return purgeProblem(db, head);
  const content = record === null ? workspaceContent(db) : assessmentContent(db, record);
  if (!sameBytes(content, head.content)) return 'its rows are not what was stored';
  return record === null ? null : snapshotProblem(db, record.id);
}

/** Compares all rows with the content hashes that the last events left. [Note: Content hash] */
export function verifyContent(db: ReadableDb): readonly Damage[] {
  return guarded('content', 'file', () =>
    chainNames(db).flatMap((chain) =>
      checked('content', chain, () => {
        const head = readHead(db, chain);
        return head === null ? 'its history is missing' : contentProblem(db, head);
      }),
    ),
  );
}

function replayProblem(db: ReadableDb, chain: string): string | null {
  let content: Buffer | null = null;
  for (const event of newestEvents(db, chain, Number.MAX_SAFE_INTEGER).toReversed()) {
    // What a purged event did is no longer known, nor what a purge took: the next one is believed.
    if (content === null || event.patches === null || event.kind === 'purged') content = Buffer.from(event.content);
    else for (const patch of event.patches) if (!isShared(chain, patch)) togglePatch(content, patch);
    if (!sameBytes(content, event.content)) return `event ${event.seq} does not lead to what is stored`;
  }
  return null;
}

/** Repeats every event and compares where that leads with the rows' hash. Slower than the other checks: for `cairn verify`. */
export function verifyReplay(db: ReadableDb): readonly Damage[] {
  return guarded('replay', 'file', () =>
    chainNames(db).flatMap((chain) => checked('replay', chain, () => replayProblem(db, chain))),
  );
}
