import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { verifyContent, verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../../../electron/backend/database/verifyLog.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { importAssessment } from '../../../../electron/backend/workspace/importAssessment.ts';
import { readMoment } from '../../../../electron/backend/workspace/moment.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { restoreMoment } from '../../../../electron/backend/workspace/restoreMoment.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import { redo, undo } from '../../../../electron/backend/workspace/undo.ts';
import { applyChange } from '../../../../shared/assessment/applyChange.ts';
import { type Change, entryKey } from '../../../../shared/assessment/change.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { arbitraryChange } from '../../../builders/arbitraryChange.ts';
import { arbitraryWholeAssessment } from '../../../builders/arbitraryDraft.ts';
import { aFolder, aWorkspace, done, pinnedFourPillar, reopened } from '../../../builders/aWorkspace.ts';
import { storeEvidence } from '../../../builders/storeEvidence.ts';
import {
  type ModelAssessment,
  modelDraft,
  modelEdit,
  modelRestore,
  modelStep,
  modelValue,
  withoutEmptyLists,
} from './modelWorkspace.ts';

const { framework } = pinnedFourPillar;

type Command =
  | { readonly act: 'edit' | 'stale'; readonly which: number; readonly changes: readonly Change[] }
  | { readonly act: 'undo' | 'redo' | 'snapshot'; readonly which: number }
  /** Back to a moment: how far, from 0 (the first) to 1 (the present one). */
  | { readonly act: 'moment'; readonly which: number; readonly far: number }
  | { readonly act: 'import'; readonly assessment: Assessment }
  | { readonly act: 'reopen' };

const which = fc.nat(2);
const changes = fc.array(arbitraryChange(framework), { minLength: 1, maxLength: 3 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: fc.record({ act: fc.constant('edit' as const), which, changes }), weight: 10 },
  { arbitrary: fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const), which }), weight: 6 },
  { arbitrary: fc.record({ act: fc.constant('snapshot' as const), which }), weight: 1 },
  {
    arbitrary: fc.record({
      act: fc.constant('moment' as const),
      which,
      far: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    weight: 3,
  },
  { arbitrary: fc.record({ act: fc.constant('stale' as const), which, changes }), weight: 2 },
  {
    arbitrary: fc.record({ act: fc.constant('import' as const), assessment: arbitraryWholeAssessment(framework) }),
    weight: 1,
  },
  { arbitrary: fc.constant({ act: 'reopen' as const }), weight: 1 },
);

/** The workspace and its model side by side. */
class Pair {
  #db: WritableDb;
  readonly #path = join(aFolder(), 'model.cairn');
  readonly #assessments: { readonly id: AssessmentId; readonly model: ModelAssessment }[] = [];
  readonly #organisations: ModelAssessment['organisation'][] = [];

  constructor() {
    this.#db = aWorkspace(this.#path);
    storeEvidence(this.#db);
    for (const name of ['Fjord', 'Fjord', 'Fell']) this.#import({ organisation: { name } });
  }

  run(command: Command): void {
    if (command.act === 'import') this.#import(command.assessment);
    else if (command.act === 'reopen') this.#reopen();
    else {
      const { id, model } = this.#assessments[command.which] ?? this.#first;
      if (command.act === 'edit') this.#edit(id, model, command.changes);
      else if (command.act === 'stale') this.#stale(id, model, command.changes);
      else if (command.act === 'snapshot')
        done(takeSnapshot(this.#db, { assessmentId: id, name: 'now', actor: 'test' }));
      else if (command.act === 'moment') this.#restore(id, model, command.far);
      else this.#step(id, model, command.act);
    }
    this.#compare();
  }

  get #first() {
    const [first] = this.#assessments;
    if (first === undefined) throw new Error('no assessment');
    return first;
  }

  #import(assessment: Assessment): void {
    const file = { head: { framework: { id: framework.id, version: framework.version } }, assessment };
    const result = done(importAssessment(this.#db, { file, framework: pinnedFourPillar, actor: 'test' }));
    const facts = assessment.organisation;
    let organisation = this.#organisations.find((known) => JSON.stringify(known.facts) === JSON.stringify(facts));
    if (organisation === undefined) {
      organisation = { facts };
      this.#organisations.push(organisation);
    }
    const draft = { assessment, facilitation: null, report: null };
    this.#assessments.push({ id: result.assessmentId, model: { draft, organisation, undo: [], redo: [] } });
  }

  #reopen(): void {
    closeDatabase(this.#db);
    this.#db = reopened(this.#path);
  }

  #send(id: AssessmentId, changes: readonly Change[], older: number) {
    const revisions = readAssessment(this.#db, id)?.revisions ?? {};
    return applyEdit(this.#db, {
      assessmentId: id,
      actor: 'test',
      changes: changes.map((change) => ({ change, expectedRevision: (revisions[entryKey(change)] ?? 0) + older })),
    });
  }

  #edit(id: AssessmentId, model: ModelAssessment, changes: readonly Change[]): void {
    const before = readAssessment(this.#db, id)?.head.revision ?? 0;
    const outcome = this.#send(id, changes, 0);
    const expected = modelEdit(model, changes, framework);
    if (expected === 'invalid') expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    else expect(done(outcome).revision).toBe(expected === 'saved' ? before + 1 : before);
  }

  #stale(id: AssessmentId, model: ModelAssessment, changes: readonly Change[]): void {
    const [first] = changes;
    if (first === undefined) return;
    const value = modelValue(model, first);
    expect(this.#send(id, changes, 1)).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', key: entryKey(first), value },
    });
  }

  /** The model cannot know what was; that moments are what they were is for `restoreMoment.test.ts` to say. */
  #restore(id: AssessmentId, model: ModelAssessment, far: number): void {
    const before = readAssessment(this.#db, id)?.head.revision ?? 1;
    const seq = 1 + Math.floor(far * (before - 1));
    const then = done(readMoment(this.#db, id, seq));
    const saved = done(restoreMoment(this.#db, { assessmentId: id, seq, actor: 'test' }));
    expect(saved.revision).toBe(saved.changes.length === 0 ? before : before + 1);
    const organisation = saved.changes.some(({ entry }) => entry === 'organisation');
    modelRestore(model, then, saved.changes.map(entryKey), organisation);
  }

  #step(id: AssessmentId, model: ModelAssessment, kind: 'undo' | 'redo'): void {
    const screen = modelDraft(model);
    const outcome = (kind === 'undo' ? undo : redo)(this.#db, { assessmentId: id, actor: 'test' });
    const keys = modelStep(model, kind);
    if (keys === null) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'nothing-to-undo' } });
      return;
    }
    const { changes } = done(outcome);
    expect(new Set(changes.map(entryKey))).toEqual(new Set(keys));
    // A screen that applies them has the same entries, if not in the same order.
    const applied = changes.reduce(applyChange, screen);
    for (const change of changes) {
      expect(
        modelValue({ ...model, draft: applied, organisation: { facts: applied.assessment.organisation } }, change),
      ).toEqual(modelValue(model, change));
    }
  }

  #compare(): void {
    for (const { id, model } of this.#assessments) {
      const read = readAssessment(this.#db, id);
      const expected = modelDraft(model);
      expect(read?.draft.facilitation).toEqual(expected.facilitation);
      expect(read?.draft.report).toEqual(expected.report);
      if (read === null) throw new Error('an assessment is missing');
      expect(withoutEmptyLists(read.draft.assessment)).toEqual(withoutEmptyLists(expected.assessment));
      expect(read.head).toMatchObject({ canUndo: model.undo.length > 0, canRedo: model.redo.length > 0 });
    }
  }

  verify(): void {
    expect([...verifyLog(this.#db), ...verifyContent(this.#db), ...verifyReplay(this.#db)]).toEqual([]);
  }
}

describe('a workspace', () => {
  it('does what its model does, whatever happens in whatever order', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 40 }), (commands) => {
        const pair = new Pair();
        for (const one of commands) pair.run(one);
        pair.verify();
      }),
      { numRuns: Number(process.env.CAIRN_MODEL_RUNS ?? 60) },
    );
  });
});
