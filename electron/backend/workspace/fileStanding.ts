import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { ReadFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import type { ReadableDb } from '../database/handle.ts';
import { draftAt } from './entriesAt.ts';
import type { Found } from './found.ts';
import { find } from './found.ts';

/** How a file stands to the workspace's assessment of the same id. `newer`: the file went on from here as far as revisions tell; `older`:
 * the workspace went on from the file; `diverged`: both went on from something earlier. */
export type Standing = 'same' | 'newer' | 'older' | 'diverged';

/** The revision that a file of the assessment carries; `undefined` when it came from a file without one and was not changed since. */
export function fileRevisionOf({ record, head }: Found): number | undefined {
  if (record.fileRevision === null && head.seq === 1) return undefined;
  return (record.fileRevision ?? 0) + head.seq - 1;
}

/** A list without entries and no list say the same, and files leave such lists out. */
function canonical(assessment: Assessment): string {
  const filled = Object.entries(assessment).filter(
    ([, value]) => typeof value !== 'object' || Object.values(value).some((member) => member !== undefined),
  );
  return canonicalJson(Object.fromEntries(filled));
}

function same(one: Assessment, other: Assessment): boolean {
  return canonical(one) === canonical(other);
}

/** Compares a file with the assessment of its id; `null` when the workspace has none of that id, not even a removed one. */
export function fileStanding(db: ReadableDb, file: ReadFile): Standing | null {
  const found = file.head.id === undefined ? null : find(db, file.head.id);
  if (found === null) return null;
  const now = draftAt(db, found, found.head.seq);
  if (now !== null && same(now.assessment, file.assessment)) return 'same';
  const ours = fileRevisionOf(found) ?? 0;
  const theirs = file.head.revision ?? 0;
  if (theirs > ours) return 'newer';
  const seq = theirs - (found.record.fileRevision ?? 0) + 1;
  // From before this workspace knew the assessment: there is nothing to compare with.
  if (seq < 1) return 'older';
  const then = theirs === ours ? null : draftAt(db, found, seq);
  return then !== null && same(then.assessment, file.assessment) ? 'older' : 'diverged';
}
