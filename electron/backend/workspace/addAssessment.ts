import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { AssessmentId } from '../../../shared/base/ids.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import { insertRecord } from '../database/assessments.ts';
import { chainNumber, newChain } from '../database/chain.ts';
import { assessmentKey, startingContent } from '../database/content.ts';
import { replaceRows } from '../database/entries.ts';
import type { PinnedFramework } from '../database/frameworks.ts';
import { pinOf } from '../database/frameworks.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import { uuid } from '../database/uuid.ts';
import { emptyListsOf, toEntries } from './draftEntries.ts';
import type { Settled } from './organisationEntry.ts';
import { workspaceHead } from './organisationEntry.ts';
import { ensureFramework } from './pinFramework.ts';

export interface Addition {
  readonly id: AssessmentId;
  readonly draft: Draft;
  readonly organisation: Settled;
  readonly framework: PinnedFramework;
  readonly fileRevision: number | null;
  readonly kind: 'created' | 'imported';
  readonly facts: Readonly<Record<string, unknown>>;
  readonly actor: string;
}

/** Stores a whole new assessment: its rows, the start of its chain, and in the workspace's chain whatever came with it. */
export function addAssessment(db: WritableDb, addition: Addition): AssessmentId {
  // What was purged does not come to life again: its chain ended, and says so.
  const id = chainNumber(db, addition.id) === 0 ? addition.id : AssessmentId.parse(uuid(surroundingsOf(db).random));
  const { draft, organisation, framework, kind, facts, actor } = addition;
  const frameworkPatch = ensureFramework(db, framework);
  const record: AssessmentRecord = {
    id,
    organisationId: organisation.id,
    framework: pinOf(framework),
    workflow: 'draft',
    createdAt: surroundingsOf(db).clock.now(),
    removedAt: null,
    fileRevision: addition.fileRevision,
    emptyLists: emptyListsOf(draft.assessment),
  };
  const head = newChain(db, id);
  insertRecord(db, record);
  const entries = toEntries(draft);
  for (const entry of entries) replaceRows(db, id, entry.key, [], [entry]);
  appendEvent(db, head, { kind, actor, patches: [], content: startingContent(record, entries), facts });

  const known: Patch = { key: assessmentKey(id), before: [], after: [new Placed(0, 0, true)] };
  const patches = [frameworkPatch, organisation.patch, known].filter((patch) => patch !== null);
  appendEvent(db, workspaceHead(db), { kind: 'added', actor, patches });
  return id;
}
