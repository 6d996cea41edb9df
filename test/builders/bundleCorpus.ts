import { gzipSync } from 'node:zlib';
import { sha256Text } from '../../electron/backend/bundles/readBundle.ts';
import { storeAttachment } from '../../electron/backend/database/attachments.ts';
import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { transaction } from '../../electron/backend/database/transaction.ts';
import { applyEdit } from '../../electron/backend/workspace/applyEdit.ts';
import { editBranding } from '../../electron/backend/workspace/branding.ts';
import { takeSnapshot } from '../../electron/backend/workspace/takeSnapshot.ts';
import { FileId, QuestionId } from '../../shared/base/ids.ts';
import { BundleFile } from '../../shared/bundle/bundleFile.ts';
import { bundleHash } from '../../shared/bundle/bundleHash.ts';
import { everythingIn } from './aBundle.ts';
import { agreedOn } from './anAssessment.ts';
import { anAssessmentIn, done } from './aWorkspace.ts';
import { workOn } from './bundleWorld.ts';
import type { Dice } from './dice.ts';

/** Bundles of a workspace as it grew, from the smallest to one that uses everything: small, so that many can be tried. */
export function bundleCorpus(db: WritableDb): readonly BundleFile[] {
  const id = anAssessmentIn(db, { title: 'First' });
  const found = [everythingIn(db)];
  workOn(db, id, 'R1', 'a note');
  done(takeSnapshot(db, { assessmentId: id, name: 'Kept', actor: 'test' }));
  found.push(everythingIn(db));
  const bytes = Buffer.from('What was shown.');
  const stored = transaction(db, () =>
    storeAttachment(db, bytes, { type: 'other', width: null, height: null }, 'test'),
  );
  const file = {
    id: FileId.parse('f1'),
    on: { question: QuestionId.parse('R1') },
    name: 'shown.txt',
    type: 'other' as const,
    bytes: stored.size,
    sha256: stored.sha256,
    addedAt: '2026-11-02T09:15:00Z',
  };
  done(
    applyEdit(db, {
      assessmentId: id,
      changes: [{ change: { entry: 'files', value: [file] }, expectedRevision: 0 }],
      actor: 'test',
    }),
  );
  done(editBranding(db, { assessmentId: id, expectedRevision: 0, actor: 'test', choice: { footer: 'Ours' } }));
  anAssessmentIn(db, { agreed: agreedOn({ R1: 2, R2: 3 }), targets: {}, previous: undefined }, { name: 'Another' });
  found.push(everythingIn(db));
  return found;
}

/** A broken document with the hash that it should have, so that what lies behind the hash is tried too; as it is where it has no shape for one. */
export function rehashed(bytes: Uint8Array): Uint8Array {
  try {
    const document: unknown = JSON.parse(Buffer.from(bytes).toString());
    const parsed = BundleFile.safeParse(document);
    if (!parsed.success) return bytes;
    return Buffer.from(JSON.stringify({ ...Object(document), contentHash: bundleHash(parsed.data, sha256Text) }));
  } catch {
    return bytes;
  }
}

type Leaf = readonly [holder: Record<string, unknown>, key: string];

function leavesOf(value: unknown): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, member]): readonly Leaf[] =>
    typeof member === 'object' ? leavesOf(member) : [[holder, key]],
  );
}

/** A document that is written as a bundle is, and does not make sense: ids and numbers in it point at one another's places. */
export function muddled(dealt: Dice, document: Uint8Array): Uint8Array {
  const bundle = JSON.parse(Buffer.from(document).toString());
  const leaves = leavesOf(bundle);
  const inside = leavesOf(bundle.assessments.map(({ file }: { readonly file: unknown }) => file));
  for (let count = dealt.whole(1, 2); count > 0; count -= 1) {
    const [holder, key] = dealt.pick(dealt.chance(0.8) ? inside : leaves);
    const [other, from] = dealt.pick(leaves);
    holder[key] = dealt.chance(0.5) ? dealt.pick(['R1', 'R99', '3.2', 'p1', 0, 1, 5, 'F', 'four-pillar']) : other[from];
  }
  return rehashed(Buffer.from(JSON.stringify(bundle)));
}

/** A document as the file of a bundle, packed quickly. */
export function packedBundle(document: Uint8Array): Uint8Array {
  return gzipSync(document, { level: 1 });
}
