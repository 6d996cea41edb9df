import type { Selection } from '../../electron/backend/bundles/collectBundle.ts';
import { collectBundle } from '../../electron/backend/bundles/collectBundle.ts';
import { exportBundle } from '../../electron/backend/bundles/exportBundle.ts';
import { importBundle } from '../../electron/backend/bundles/importBundle.ts';
import type { PlannedAssessment } from '../../electron/backend/bundles/planImport.ts';
import { type CheckedBundle, readBundle } from '../../electron/backend/bundles/readBundle.ts';
import { allRecords } from '../../electron/backend/database/assessments.ts';
import type { Damage } from '../../electron/backend/database/damage.ts';
import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { verifyContent, verifyReplay } from '../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../electron/backend/database/verifyLog.ts';
import type { BundleFile } from '../../shared/bundle/bundleFile.ts';
import { canonicalJson } from '../../shared/frameworks/canonical.ts';
import { done } from './aWorkspace.ts';

/** Which Cairn makes the bundles of tests, and when. */
export const aBundleOrigin = { version: '9.9.9', now: '2026-11-23T08:00:00.000Z' };

/** The file of a bundle of everything, unless said otherwise. */
export async function aBundleFile(
  db: WritableDb,
  selection: Selection = { scope: 'workspace' },
  passphrase: string | null = null,
): Promise<Uint8Array> {
  const bytes = await exportBundle(db, selection, { ...aBundleOrigin, passphrase, work: 4 });
  if (bytes === null) throw new Error('there is nothing to export');
  return bytes;
}

/** A bundle that must be sound. */
export async function readable(bytes: Uint8Array, passphrase: string | null = null): Promise<CheckedBundle> {
  const read = await readBundle(bytes, passphrase);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problem)}`);
  return read.bundle;
}

/** Brings a bundle in, all of it. */
export async function bringIn(db: WritableDb, bytes: Uint8Array): Promise<readonly PlannedAssessment[]> {
  return done(importBundle(db, { bundle: await readable(bytes), actor: 'test' }));
}

/** What a bundle of all of a workspace says. */
export function everythingIn(db: WritableDb): BundleFile {
  const bundle = collectBundle(db, { scope: 'workspace' }, aBundleOrigin);
  if (bundle === null) throw new Error('the workspace is empty');
  return bundle;
}

/** What is in a workspace, whichever of several versions of an assessment came first: a line for each version of each assessment, what all of
 * them remember, and the organisations. */
export function contentOf(db: WritableDb): readonly string[] {
  if (allRecords(db).length === 0) return [];
  const { assessments, organisations, attachments } = everythingIn(db);
  const versions = assessments.map(({ id, variantOf, snapshots: _, exports: __, file, compareWith: ___, ...rest }) =>
    canonicalJson({ ...rest, family: variantOf ?? id, file: { ...file, id: null } }),
  );
  const kept = assessments.flatMap(({ id, variantOf, snapshots, exports }) =>
    [...snapshots, ...exports].map((one) => canonicalJson({ family: variantOf ?? id, one })),
  );
  return [
    ...versions.sort(),
    ...[...new Set(kept)].sort(),
    ...organisations.map((one) => canonicalJson(one)),
    ...attachments.map(({ sha256 }) => sha256),
  ];
}

/** What every check of a workspace finds wrong with it. */
export function damagesIn(db: WritableDb): readonly Damage[] {
  return [...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)];
}
