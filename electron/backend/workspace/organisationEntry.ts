import type { Organisation } from '../../../shared/assessment/schema.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import type { ChainHead } from '../database/chain.ts';
import { currentHead, workspaceChain } from '../database/chain.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import type { StoredOrganisation } from '../database/organisations.ts';
import {
  organisationKey,
  organisationsNamed,
  putOrganisation,
  readOrganisation,
  sameFacts,
} from '../database/organisations.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import { uuid } from '../database/uuid.ts';

/** [Note: Shared organisation] An organisation belongs to the workspace and its assessments share it: an edit made in one is seen in all.
 * Its revision is therefore counted by the workspace's chain. The assessment in which it was edited repeats the patch in its own chain,
 * so that undo there takes it back. */
export function organisationOf(db: ReadableDb, { organisationId }: AssessmentRecord): StoredOrganisation {
  const found = readOrganisation(db, organisationId);
  if (found === null) throw new Error('an assessment points at no organisation');
  return found;
}

/** Where the workspace's own chain stands. */
export function workspaceHead(db: WritableDb): ChainHead {
  const head = currentHead(db, workspaceChain);
  if (head === null) throw new Error('the workspace has no chain');
  return head;
}

/** Stores an organisation and answers the patch for the workspace's chain. */
function store(db: WritableDb, organisation: StoredOrganisation): Patch {
  const { id, facts, revision } = organisation;
  const before = readOrganisation(db, id);
  putOrganisation(db, organisation);
  return {
    key: organisationKey(id),
    before: before === null ? [] : [new Placed(0, before.revision, before.facts)],
    after: [new Placed(0, revision, facts)],
  };
}

/** Changes an organisation for all of its assessments. */
export function editOrganisation(db: WritableDb, id: string, facts: Organisation, actor: string): void {
  const head = workspaceHead(db);
  const patch = store(db, { id, facts, revision: head.seq + 1 });
  appendEvent(db, head, { kind: 'organisation', actor, patches: [patch] });
}

/** The organisation that a new assessment belongs to, with the patch for the workspace's chain when something had to be stored. */
export interface Settled {
  readonly id: string;
  readonly facts: Organisation;
  readonly patch: Patch | null;
}

function addOrganisation(db: WritableDb, facts: Organisation): Settled {
  const id = uuid(surroundingsOf(db).random);
  return { id, facts, patch: store(db, { id, facts, revision: 0 }) };
}

/** For an imported file: shares an organisation that says exactly the same. One of the same name that says something else stays as it is,
 * since an import changes no other assessment and loses nothing of its own; the file's becomes a second one. */
export function settleImported(db: WritableDb, facts: Organisation): Settled {
  const same = organisationsNamed(db, facts.name).find((known) => sameFacts(known.facts, facts));
  return same === undefined ? addOrganisation(db, facts) : { id: same.id, facts, patch: null };
}

/** For an assessment made by hand: the organisation of that name, completed with what was typed; else a new one. */
export function settleTyped(db: WritableDb, typed: Organisation): Settled {
  const [known] = organisationsNamed(db, typed.name);
  if (known === undefined) return addOrganisation(db, typed);
  const { id } = known;
  const facts = { ...known.facts, ...typed };
  if (sameFacts(known.facts, facts)) return { id, facts, patch: null };
  return { id, facts, patch: store(db, { id, facts, revision: workspaceHead(db).seq + 1 }) };
}
