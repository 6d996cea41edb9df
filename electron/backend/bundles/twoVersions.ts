import type { PinnedFramework } from '../database/frameworks.ts';
import { readFramework } from '../database/frameworks.ts';
import type { ReadableDb } from '../database/handle.ts';
import { find } from '../workspace/found.ts';
import { draftOf } from '../workspace/readAssessment.ts';
import { changedAt, variantOf } from './changeHistory.ts';
import type { Version } from './compareVersions.ts';

function versionOf(db: ReadableDb, assessmentId: string): (Version & { readonly framework: PinnedFramework }) | null {
  const found = find(db, assessmentId);
  const framework = found === null ? null : readFramework(db, found.record.framework);
  if (found === null || framework === null || found.record.removedAt !== null) return null;
  const { workflow } = found.record;
  return { draft: draftOf(db, found), workflow, changedAt: changedAt(db, assessmentId), framework };
}

/** Another version of an assessment (`there`) and the one that it is a version of; null where there are no two. */
export function twoVersions(
  db: ReadableDb,
  assessmentId: string,
): { readonly framework: PinnedFramework; readonly here: Version; readonly there: Version } | null {
  const origin = variantOf(db, assessmentId);
  const here = origin === null ? null : versionOf(db, origin);
  const there = versionOf(db, assessmentId);
  if (here === null || there === null || here.framework.hash !== there.framework.hash) return null;
  return { framework: here.framework, here, there };
}
