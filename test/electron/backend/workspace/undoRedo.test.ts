import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storedEntries } from '../../../../electron/backend/database/entries.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { findAny } from '../../../../electron/backend/workspace/found.ts';
import { organisationOf } from '../../../../electron/backend/workspace/organisationEntry.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { redo, undo } from '../../../../electron/backend/workspace/undo.ts';
import { type Change, entryKey } from '../../../../shared/assessment/change.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import type { Saved } from '../../../../shared/contract/assessments.ts';
import { arbitraryChange } from '../../../builders/arbitraryChange.ts';
import { anAssessmentIn, aWorkspace, done, pinnedFourPillar } from '../../../builders/aWorkspace.ts';
import { storeEvidence } from '../../../builders/storeEvidence.ts';

const { framework } = pinnedFourPillar;

/** One command is what a person does in one go: one entry or several. */
const commands = fc.array(fc.array(arbitraryChange(framework), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 3,
});

/** Everything that an assessment is, whatever the order of its rows: a draft is made of nothing else. */
function stateOf(db: WritableDb, id: AssessmentId): string {
  const { record } = findAny(db, id);
  const rows = storedEntries(db, id).map(({ key, text }) => `${key} ${text}`);
  return [JSON.stringify(organisationOf(db, record).facts), ...rows.sort()].join('\n');
}

/** An assessment at hand, with the revisions that its entries were last seen at. */
class Room {
  readonly db: WritableDb;
  readonly id: AssessmentId;
  state: string;
  #revision: number;
  #revisions: Readonly<Record<string, number>>;

  constructor(db: WritableDb) {
    this.db = db;
    this.id = anAssessmentIn(db);
    const read = readAssessment(db, this.id);
    this.#revision = read?.head.revision ?? 0;
    this.#revisions = read?.revisions ?? {};
    this.state = stateOf(db, this.id);
  }

  /** Makes a command; false when the workspace takes none of it, or nothing changes. */
  make(changes: readonly Change[]): boolean {
    const outcome = applyEdit(this.db, {
      assessmentId: this.id,
      actor: 'test',
      changes: changes.map((change) => ({ change, expectedRevision: this.#revisions[entryKey(change)] ?? 0 })),
    });
    if (!outcome.ok) {
      expect(outcome.refusal.code).toBe('invalid');
      return false;
    }
    const before = this.#revision;
    this.#note(outcome.value);
    return this.#revision !== before;
  }

  step(kind: 'undo' | 'redo'): void {
    this.#note(done((kind === 'undo' ? undo : redo)(this.db, { assessmentId: this.id, actor: 'test' })));
  }

  #note({ revision, revisions }: Saved): void {
    this.#revision = revision;
    this.#revisions = { ...this.#revisions, ...revisions };
  }
}

/** So many sequences follow each other in one assessment, each on what the one before left. */
const perRoom = 50;

it('R12: undoes and redoes 5,000 random sequences of commands to the letter', { timeout: 120_000 }, () => {
  const db = aWorkspace();
  storeEvidence(db);
  let room = new Room(db);
  let runs = 0;
  let made = 0;
  fc.assert(
    fc.property(commands, (sequence) => {
      runs += 1;
      if (runs % perRoom === 0) room = new Room(db);
      const before = room.state;
      const count = sequence.filter((changes) => room.make(changes)).length;
      const after = count === 0 ? before : stateOf(db, room.id);
      made += count;
      for (let n = 0; n < count; n += 1) room.step('undo');
      if (count > 0) expect(stateOf(db, room.id)).toBe(before);
      for (let n = 0; n < count; n += 1) room.step('redo');
      if (count > 0) expect(stateOf(db, room.id)).toBe(after);
      room.state = after;
    }),
    { numRuns: 5_000, seed: 5_000, endOnFailure: true },
  );
  expect(made).toBeGreaterThan(5_000);
});
