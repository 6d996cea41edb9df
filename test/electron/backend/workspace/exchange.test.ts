import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { exportAssessment } from '../../../../electron/backend/workspace/exportAssessment.ts';
import { fileStanding } from '../../../../electron/backend/workspace/fileStanding.ts';
import { importAssessment } from '../../../../electron/backend/workspace/importAssessment.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { removeAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import type { Change } from '../../../../shared/assessment/change.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import { AssessmentId } from '../../../../shared/base/ids.ts';
import { parseAssessmentFile, type ReadFile } from '../../../../shared/exchange/parseAssessmentFile.ts';
import { library } from '../../../../shared/frameworks/library.ts';
import { agreedChange } from '../../../builders/aChange.ts';
import { agreedOn, anAssessment } from '../../../builders/anAssessment.ts';
import { arbitraryWholeAssessment } from '../../../builders/arbitraryDraft.ts';
import { aFolder, aWorkspace, done, pinnedFourPillar, pinnedLadder, reopened } from '../../../builders/aWorkspace.ts';

const id = AssessmentId.parse('7b0c7b0c-0000-4000-8000-7b0c7b0c7b0c');
const framework = { id: pinnedFourPillar.framework.id, version: pinnedFourPillar.framework.version };

function aFile(assessment: Assessment, head: { id?: AssessmentId; revision?: number } = {}): ReadFile {
  return { head: { framework, ...head }, assessment };
}

function imported(db: WritableDb, file: ReadFile, pinned = pinnedFourPillar): AssessmentId {
  const result = done(importAssessment(db, { file, framework: pinned, actor: 'test' }));
  if (result.result !== 'imported') throw new Error(result.standing);
  return result.assessmentId;
}

function edit(db: WritableDb, change: Change, expectedRevision = 0) {
  return done(applyEdit(db, { assessmentId: id, actor: 'test', changes: [{ change, expectedRevision }] }));
}

describe('a file that was imported', () => {
  it.each(['four-pillar-worked', 'four-pillar-nine-voices', 'revenue-ladder-worked'])(
    '%s is exported equal',
    (name) => {
      const text = readFileSync(join(import.meta.dirname, `../../../../shared/examples/${name}.cairn.json`), 'utf8');
      const parsed = parseAssessmentFile(
        text,
        library.map((known) => known.framework),
      );
      if (!parsed.ok) throw new Error(parsed.problem.message);
      const db = aWorkspace();
      const pinned = parsed.framework.kind === 'pillars' ? pinnedFourPillar : pinnedLadder;
      const assessmentId = imported(db, parsed.file, pinned);
      const exported = exportAssessment(db, assessmentId);
      expect(exported?.assessment).toEqual(parsed.file.assessment);
      expect(exported?.head).toEqual({ ...parsed.file.head, id: assessmentId });
    },
  );

  it('is exported equal whatever it holds, also after a restart', () => {
    const path = join(aFolder(), 'test.cairn');
    let db = aWorkspace(path);
    fc.assert(
      fc.property(
        arbitraryWholeAssessment(pinnedFourPillar.framework),
        fc.option(fc.nat(1_000)),
        (assessment, revision) => {
          const file = aFile(assessment, revision === null ? {} : { revision });
          const assessmentId = imported(db, file);
          expect(exportAssessment(db, assessmentId)).toEqual({
            head: { ...file.head, id: assessmentId },
            assessment,
          });
        },
      ),
      { numRuns: 150 },
    );
    const before = listAssessments(db).map((row) => exportAssessment(db, row.id));
    closeDatabase(db);
    db = reopened(path);
    expect(listAssessments(db).map((row) => exportAssessment(db, row.id))).toEqual(before);
  });

  it('keeps its id while the workspace does not know it', () => {
    const db = aWorkspace();
    expect(imported(db, aFile(anAssessment(), { id }))).toBe(id);
    const copy = done(
      importAssessment(db, {
        file: aFile(anAssessment(), { id }),
        framework: pinnedFourPillar,
        actor: 'test',
        asCopy: true,
      }),
    );
    expect(copy).toMatchObject({ result: 'imported' });
    expect(copy.assessmentId).not.toBe(id);
  });

  it('shares an organisation that says the same, and leaves one that says something else alone', () => {
    const db = aWorkspace();
    const first = imported(db, aFile(anAssessment({ organisation: { name: 'Fjord', employees: 140 } })));
    const same = imported(db, aFile(anAssessment({ organisation: { name: 'Fjord', employees: 140 } })));
    const other = imported(db, aFile(anAssessment({ organisation: { name: 'Fjord', employees: 150 } })));
    const change: Change = { entry: 'organisation', value: { name: 'Fjord AS' } };
    done(applyEdit(db, { assessmentId: first, actor: 'test', changes: [{ change, expectedRevision: 0 }] }));
    expect(exportAssessment(db, same)?.assessment.organisation).toEqual({ name: 'Fjord AS' });
    expect(exportAssessment(db, other)?.assessment.organisation).toEqual({ name: 'Fjord', employees: 150 });
  });
});

describe('a file of an assessment that is there', () => {
  function standingAfter(prepare: (db: WritableDb, file: ReadFile) => ReadFile) {
    const db = aWorkspace();
    imported(db, aFile(anAssessment({ agreed: agreedOn({ R1: 1, R2: 2 }) }), { id, revision: 5 }));
    const now = exportAssessment(db, id);
    if (now === null) throw new Error('nothing to export');
    const file = prepare(db, now);
    const result = done(importAssessment(db, { file, framework: pinnedFourPillar, actor: 'test' }));
    expect(listAssessments(db)).toHaveLength(1);
    return result.result === 'known' ? result.standing : result.result;
  }
  const withAnswer = (file: ReadFile, revision: number, answer: 1 | 5): ReadFile => ({
    head: { ...file.head, revision },
    assessment: { ...file.assessment, agreed: agreedOn({ R1: answer, R2: 2 }) },
  });

  it('is the same', () => {
    expect(standingAfter((_, file) => file)).toBe('same');
  });

  it('is the same without the lists that have no entry', () => {
    const standing = standingAfter((_, file) => ({
      ...file,
      assessment: { ...file.assessment, actions: [], targets: {} },
    }));
    expect(standing).toBe('same');
  });

  it('is newer when it has more revisions', () => {
    expect(standingAfter((_, file) => withAnswer(file, 6, 5))).toBe('newer');
  });

  it('is older when the workspace went on from it', () => {
    const standing = standingAfter((db, file) => {
      edit(db, agreedChange('R1', null));
      edit(db, agreedChange('R6', 4));
      edit(db, { entry: 'organisation', value: { name: 'Fjord' } });
      return file;
    });
    expect(standing).toBe('older');
  });

  it('has diverged when both went on', () => {
    const standing = standingAfter((db, file) => {
      edit(db, agreedChange('R1', 3));
      edit(db, agreedChange('R1', 4), 2);
      return withAnswer(file, 6, 5);
    });
    expect(standing).toBe('diverged');
  });

  it('has diverged when it says something else at the same revision', () => {
    expect(standingAfter((_, file) => withAnswer(file, 5, 5))).toBe('diverged');
  });

  it('is older when it is from before the workspace knew it', () => {
    expect(standingAfter((_, file) => withAnswer(file, 2, 5))).toBe('older');
  });

  it('is known also while it is removed', () => {
    const db = aWorkspace();
    imported(db, aFile(anAssessment(), { id }));
    done(removeAssessment(db, { assessmentId: id, actor: 'test' }));
    expect(fileStanding(db, aFile(anAssessment(), { id }))).toBe('same');
    expect(fileStanding(db, aFile(anAssessment()))).toBeNull();
  });
});
