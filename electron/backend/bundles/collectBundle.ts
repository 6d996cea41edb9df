import type { Assessment, EvidenceFile } from '../../../shared/assessment/schema.ts';
import { AssessmentId, FrameworkId, OrganisationId } from '../../../shared/base/ids.ts';
import type {
  BundleAssessmentFile,
  BundleFile,
  BundleOrganisation,
  BundleScope,
} from '../../../shared/bundle/bundleFile.ts';
import { bundleHash, snapshotName } from '../../../shared/bundle/bundleHash.ts';
import { pieceBytes } from '../../../shared/bundle/limits.ts';
import { SnapshotReason } from '../../../shared/contract/cycles.ts';
import { formatAssessmentFile } from '../../../shared/exchange/formatAssessmentFile.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { library } from '../../../shared/frameworks/library.ts';
import { type AssessmentRecord, allRecords } from '../database/assessments.ts';
import { attachmentFacts, readAttachment } from '../database/attachments.ts';
import { brandingKey, readBranding } from '../database/brandings.ts';
import { readExports } from '../database/exportRecords.ts';
import { readFramework, toPinned } from '../database/frameworks.ts';
import type { ReadableDb } from '../database/handle.ts';
import { organisationKey, readOrganisation } from '../database/organisations.ts';
import { readSnapshot, readSnapshotFacts, type Snapshot } from '../database/snapshots.ts';
import { find } from '../workspace/found.ts';
import { draftOf } from '../workspace/readAssessment.ts';
import { changedAt, historyOf, historyOfKey, variantOf } from './changeHistory.ts';
import { sha256Text } from './readBundle.ts';

/** What goes into a bundle. Removed assessments stay where they are. */
export type Selection =
  | { readonly scope: 'assessment'; readonly assessmentId: string }
  | { readonly scope: 'organisation'; readonly organisationId: string }
  | { readonly scope: 'workspace' };

/** Says which Cairn made it, and when. */
export interface Origin {
  readonly version: string;
  readonly now: string;
}

const builtIn = new Set(library.map((known) => toPinned(known).hash));

type FileDocument = Record<string, unknown>;

/** An assessment as its file says it. The event of the snapshot before it counts in this workspace only. */
export function fileOf(
  { id, version }: { id: string; version: string },
  said: Assessment,
  assessmentId?: string,
): FileDocument {
  const { previous, ...rest } = said;
  const { snapshot: _, ...before } = previous ?? { answers: [], actions: [], name: '' };
  const assessment = previous === undefined ? said : { ...rest, previous: before };
  const head = {
    ...(assessmentId === undefined ? {} : { id: AssessmentId.parse(assessmentId) }),
    framework: { id: FrameworkId.parse(id), version },
  };
  return JSON.parse(formatAssessmentFile(head, assessment));
}

/** A snapshot as a bundle holds it. */
export function bundledSnapshot(snapshot: Snapshot): BundleAssessmentFile['snapshots'][number] {
  const { createdAt, name, reason, framework, assessment } = snapshot;
  return {
    at: createdAt,
    name,
    reason: SnapshotReason.catch('signed-off').parse(reason),
    file: fileOf(framework, assessment),
  };
}

/** The snapshots of an assessment with their names, oldest first, and the name of each by its event. */
export function snapshotsOf(db: ReadableDb, assessmentId: string) {
  const names = new Map<number, string>();
  const byName = new Map<string, BundleAssessmentFile['snapshots'][number]>();
  for (const { seq } of readSnapshotFacts(db, assessmentId)) {
    const stored = readSnapshot(db, assessmentId, seq);
    if (stored === null) continue;
    const snapshot = bundledSnapshot(stored);
    const name = snapshotName(snapshot, sha256Text);
    names.set(seq, name);
    byName.set(name, snapshot);
  }
  const ordered = [...byName].sort(([a, one], [b, other]) => byText(`${one.at} ${a}`, `${other.at} ${b}`));
  return { names, snapshots: ordered.map(([, snapshot]) => snapshot) };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What was made of an assessment, each file once, oldest first. */
export function exportsOf(
  db: ReadableDb,
  assessmentId: string,
  names: ReadonlyMap<number, string>,
): BundleAssessmentFile['exports'] {
  const made = readExports(db, assessmentId).flatMap(({ seq: _, createdAt, snapshot, ...facts }) => {
    const name = names.get(snapshot);
    return name === undefined ? [] : [{ at: createdAt, ...facts, snapshot: name }];
  });
  const each = new Map(made.map((one) => [canonicalJson(one), one]));
  return [...each].sort(([a, one], [b, other]) => byText(`${one.at} ${a}`, `${other.at} ${b}`)).map(([, one]) => one);
}

function previousSnapshot(db: ReadableDb, { previous }: Assessment): string | undefined {
  if (previous?.assessment === undefined || previous.snapshot === undefined) return undefined;
  const stored = readSnapshot(db, previous.assessment, previous.snapshot);
  return stored === null ? undefined : snapshotName(bundledSnapshot(stored), sha256Text);
}

/** An assessment as a bundle holds it; null when it is removed. */
export function bundledAssessment(db: ReadableDb, record: AssessmentRecord): BundleAssessmentFile | null {
  const found = find(db, record.id);
  if (found === null || record.removedAt !== null) return null;
  const { assessment, facilitation, report } = draftOf(db, found);
  const { names, snapshots } = snapshotsOf(db, record.id);
  const origin = variantOf(db, record.id);
  const { compareWith, ...settings } = report ?? {};
  const compared = compareWith === undefined ? undefined : names.get(compareWith);
  const before = previousSnapshot(db, assessment);
  return {
    id: AssessmentId.parse(record.id),
    ...(origin === null ? {} : { variantOf: AssessmentId.parse(origin) }),
    organisation: OrganisationId.parse(record.organisationId),
    framework: record.framework.hash,
    workflow: record.workflow,
    createdAt: record.createdAt,
    updatedAt: changedAt(db, record.id),
    file: fileOf(record.framework, assessment, record.id),
    ...(facilitation === null ? {} : { facilitation }),
    ...(report === null ? {} : { report: settings }),
    ...(compared === undefined ? {} : { compareWith: compared }),
    ...(before === undefined ? {} : { previousSnapshot: before }),
    history: [...historyOf(db, record.id)],
    snapshots,
    exports: exportsOf(db, record.id, names),
  };
}

function pieces(bytes: Uint8Array): string[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  for (let at = 0; at < all.length; at += pieceBytes)
    found.push(all.toString('base64', at, Math.min(all.length, at + pieceBytes)));
  return found;
}

function bundledOrganisation(db: ReadableDb, id: string): BundleOrganisation | null {
  const stored = readOrganisation(db, id);
  if (stored === null) return null;
  const { choice, logo, revision } = readBranding(db, id);
  const branding = {
    choice,
    ...(logo === null ? {} : { logo: { png: pieces(logo.png), width: logo.width, height: logo.height } }),
    history: [...historyOfKey(db, brandingKey(id))],
  };
  return {
    id: OrganisationId.parse(id),
    facts: stored.facts,
    history: [...historyOfKey(db, organisationKey(id))],
    ...(revision === 0 ? {} : { branding }),
  };
}

function isSelected({ id, organisationId }: AssessmentRecord, selection: Selection): boolean {
  switch (selection.scope) {
    case 'assessment':
      return id === selection.assessmentId;
    case 'organisation':
      return organisationId === selection.organisationId;
    case 'workspace':
      return true;
  }
}

/** The evidence files that assessments and their snapshots list. */
function filesIn(assessments: readonly BundleAssessmentFile[]): ReadonlyMap<string, EvidenceFile> {
  const documents = assessments.flatMap(({ file, snapshots }) => [file, ...snapshots.map((snapshot) => snapshot.file)]);
  const files = documents.flatMap((document) => (document.files ?? []) as EvidenceFile[]);
  return new Map(files.map((file) => [file.sha256, file]));
}

function attachmentsOf(db: ReadableDb, assessments: readonly BundleAssessmentFile[]): BundleFile['attachments'] {
  return [...filesIn(assessments).values()]
    .sort((one, other) => byText(one.sha256, other.sha256))
    .flatMap(({ sha256, type, bytes: size, width, height }) => {
      const facts = attachmentFacts(db, sha256);
      const bytes = facts === null ? null : readAttachment(db, sha256);
      if (bytes === null) return [];
      const pixels = width === undefined || height === undefined ? {} : { width, height };
      return [{ sha256, type, size, ...pixels, data: pieces(bytes) }];
    });
}

/** What a bundle of this selection says; null when the selection holds nothing. Reads only. */
export function collectBundle(db: ReadableDb, selection: Selection, { version, now }: Origin): BundleFile | null {
  const records = allRecords(db).filter((record) => isSelected(record, selection));
  const assessments = records.flatMap((record) => bundledAssessment(db, record) ?? []);
  const kept = records.filter(({ id }) => assessments.some((assessment) => assessment.id === id));
  const organisationIds = new Set(kept.map(({ organisationId }) => organisationId));
  if (organisationIds.size === 0) return null;
  const pins = new Map(kept.map(({ framework }) => [framework.hash, framework]));
  const frameworks = [...pins.values()].flatMap((pin) => {
    const pinned = builtIn.has(pin.hash) ? null : readFramework(db, pin);
    return pinned === null ? [] : [{ hash: pinned.hash, framework: pinned.framework, texts: { ...pinned.texts } }];
  });
  const rest: Omit<BundleFile, 'contentHash'> = {
    format: 'cairn.bundle',
    formatVersion: 1,
    app: { name: 'Cairn', version },
    exportedAt: now,
    scope: selection.scope satisfies BundleScope,
    organisations: [...organisationIds].sort(byText).flatMap((id) => bundledOrganisation(db, id) ?? []),
    frameworks: frameworks.sort((one, other) => byText(one.hash, other.hash)),
    assessments,
    attachments: attachmentsOf(db, assessments),
  };
  return { ...rest, contentHash: bundleHash(rest, sha256Text) };
}
