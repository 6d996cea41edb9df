import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { snapshotName } from '../../../shared/bundle/bundleHash.ts';
import type { ReadBundleAssessment, ReadSnapshot } from '../../../shared/bundle/parseBundle.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { appendEvent } from '../database/appendEvent.ts';
import { type AssessmentRecord, insertRecord, recordKey, updateRecord } from '../database/assessments.ts';
import { type ChainHead, newChain } from '../database/chain.ts';
import { startingContent } from '../database/content.ts';
import { replaceRows, storedEntries } from '../database/entries.ts';
import { exportKey, insertExport, type StoredExport } from '../database/exportRecords.ts';
import { pinOf } from '../database/frameworks.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { Placed } from '../database/placed.ts';
import { readSnapshot, readSnapshotFacts } from '../database/snapshots.ts';
import { bringEntries, byKey } from '../workspace/bringEntries.ts';
import { emptyListsOf, toEntries } from '../workspace/draftEntries.ts';
import { type Found, findAny } from '../workspace/found.ts';
import { insertKept } from '../workspace/keepSnapshot.ts';
import { historyOf } from './changeHistory.ts';
import { bundledSnapshot, exportsOf, snapshotsOf } from './collectBundle.ts';
import type { PlannedAssessment } from './planImport.ts';
import { sha256Text } from './readBundle.ts';

/** The event of a snapshot of this name; undefined when the assessment has none. */
function eventOfSnapshot(db: ReadableDb, assessmentId: string, name: string): number | undefined {
  return readSnapshotFacts(db, assessmentId).find(({ seq }) => {
    const stored = readSnapshot(db, assessmentId, seq);
    return stored !== null && snapshotName(bundledSnapshot(stored), sha256Text) === name;
  })?.seq;
}

/** What the bundle says, with the snapshots that it points at by their events here. */
function draftHere(db: ReadableDb, from: ReadBundleAssessment, compareWith: number | undefined): Draft {
  const { assessment, facilitation, report } = from.draft;
  const { previous } = assessment;
  const wanted = from.previousSnapshot;
  const snapshot =
    wanted === undefined || previous?.assessment === undefined
      ? undefined
      : eventOfSnapshot(db, previous.assessment, wanted);
  return {
    facilitation,
    report: report === null || compareWith === undefined ? report : { ...report, compareWith },
    assessment:
      previous === undefined || snapshot === undefined
        ? assessment
        : { ...assessment, previous: { ...previous, snapshot } },
  };
}

/** Keeps a snapshot that came along, scored and planned anew: a bundle cannot make an assessment mean what it does not. */
function keepSnapshot(
  db: WritableDb,
  found: Found,
  from: ReadBundleAssessment,
  snapshot: ReadSnapshot,
  actor: string,
): ChainHead {
  const { framework } = from.framework;
  const { at, name, reason, assessment } = snapshot;
  const scores = score(framework, assessment);
  const plan = makePlan(framework, assessment, scores);
  const keep = { name, reason, method: framework.method, assessment, scores, plan };
  const { patch } = insertKept(db, found, keep, at);
  return appendEvent(db, found.head, { kind: 'snapshot', actor, patches: [patch] });
}

/** Keeps the snapshots and the list of exported files that an assessment here lacks. Answers where its chain stands then. */
function keepMissing(db: WritableDb, found: Found, from: ReadBundleAssessment, actor: string): Found {
  const { record } = found;
  const { names } = snapshotsOf(db, record.id);
  const known = new Map([...names].map(([seq, name]) => [name, seq]));
  let { head } = found;
  for (const snapshot of from.snapshots) {
    if (known.has(snapshot.key)) continue;
    head = keepSnapshot(db, { record, head }, from, snapshot, actor);
    known.set(snapshot.key, head.seq);
  }
  const listed = new Set(
    exportsOf(db, record.id, new Map([...known].map(([name, seq]) => [seq, name]))).map(canonicalJson),
  );
  for (const made of from.exports) {
    if (listed.has(canonicalJson(made))) continue;
    const { at, snapshot, ...file } = made;
    const stored: StoredExport = { ...file, seq: head.seq + 1, createdAt: at, snapshot: known.get(snapshot) ?? 0 };
    insertExport(db, record.id, stored);
    const patch = { key: exportKey(stored.seq), before: [], after: [new Placed(0, 0, stored)] };
    head = appendEvent(db, head, { kind: 'export', actor, patches: [patch] });
  }
  return { record, head };
}

/** Stores an assessment that is not here yet, under the planned id. */
export function addBrought(db: WritableDb, { from, id, origin }: PlannedAssessment, actor: string): void {
  const at = from.snapshots.findIndex(({ key }) => key === from.compareWith);
  // The snapshots follow the event that brings the assessment, in their order.
  const draft = draftHere(db, from, at < 0 ? undefined : at + 2);
  const record: AssessmentRecord = {
    id,
    organisationId: from.organisation,
    framework: pinOf(from.framework),
    workflow: from.workflow,
    createdAt: from.createdAt,
    removedAt: null,
    fileRevision: from.history.length - 1,
    emptyLists: emptyListsOf(draft.assessment),
  };
  const head = newChain(db, id);
  insertRecord(db, record);
  const entries = toEntries(draft);
  for (const entry of entries) replaceRows(db, id, entry.key, [], [entry]);
  const facts = {
    brought: from.history,
    changedAt: from.updatedAt,
    ...(origin === null ? {} : { variantOf: origin }),
  };
  const content = startingContent(record, entries);
  const after = appendEvent(db, head, { kind: 'imported', actor, patches: [], content, facts });
  keepMissing(db, { record, head: after }, from, actor);
}

/** Keeps what the bundle remembers of an assessment that is here as it is, or further on. */
export function keepBrought(db: WritableDb, { from, id }: PlannedAssessment, actor: string): void {
  keepMissing(db, findAny(db, id), from, actor);
}

/** Brings an assessment to what the bundle says, in one step of undo, and to the state that it is in there. */
export function bringForward(db: WritableDb, { from, id }: PlannedAssessment, actor: string): void {
  const brought = from.history.slice(historyOf(db, id).length);
  const kept = keepMissing(db, findAny(db, id), from, actor);
  const { record } = kept;
  const compareWith = from.compareWith === undefined ? undefined : eventOfSnapshot(db, id, from.compareWith);
  const next = kept.head.seq + 1;
  const patches = bringEntries(db, {
    ...{ record, next, actor },
    now: byKey(storedEntries(db, id)),
    wanted: byKey(toEntries(draftHere(db, from, compareWith))),
  });
  const facts = { brought, changedAt: from.updatedAt };
  // Where both say the same there is nothing to undo, but their history is ours from now on.
  const event =
    patches.length === 0 ? { kind: 'imported' as const } : { kind: 'edit' as const, undoSeq: next, redoSeq: 0 };
  const head = appendEvent(db, kept.head, { ...event, actor, patches, facts });
  if (record.workflow === from.workflow) return;
  const moved: AssessmentRecord = { ...record, workflow: from.workflow };
  const patch = { key: recordKey, before: [new Placed(0, 0, record)], after: [new Placed(0, 0, moved)] };
  updateRecord(db, moved);
  appendEvent(db, head, {
    kind: 'workflow',
    actor,
    patches: [patch],
    facts: { brought: [], changedAt: from.updatedAt },
  });
}
