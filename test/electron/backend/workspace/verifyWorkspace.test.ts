import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../electron/backend/database/assessments.ts';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { assessmentContent } from '../../../../electron/backend/database/content.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { agreedChange } from '../../../builders/aChange.ts';
import { aFolder, anAssessmentIn, aWorkspace, done } from '../../../builders/aWorkspace.ts';
import { fileState } from '../../../builders/fileState.ts';

function aUsedWorkspace() {
  const path = join(aFolder(), 'test.cairn');
  const db = aWorkspace(path);
  const assessmentId = anAssessmentIn(db);
  done(
    applyEdit(db, { assessmentId, actor: 'test', changes: [{ change: agreedChange('R4', 3), expectedRevision: 0 }] }),
  );
  return { path, db, assessmentId };
}

describe('verifying', () => {
  it('finds a closed workspace sound and leaves it as it was', () => {
    const { path, db } = aUsedWorkspace();
    closeDatabase(db);
    const before = fileState(dirname(path));
    expect(verifyWorkspace(path)).toEqual({
      result: 'sound',
      name: 'Test',
      assessments: 1,
      events: 4,
      files: 0,
      isTailKnown: true,
    });
    expect(fileState(dirname(path))).toEqual(before);
  });

  it('takes the log into account, and leaves that as it was too', () => {
    const { path, db } = aUsedWorkspace();
    const left = join(aFolder(), 'left.cairn');
    copyFileSync(path, left);
    copyFileSync(`${path}-wal`, `${left}-wal`);
    closeDatabase(db);
    const before = fileState(dirname(left));
    expect(verifyWorkspace(left)).toMatchObject({ result: 'sound', events: 4, isTailKnown: false });
    expect(fileState(dirname(left))).toEqual(before);
  });

  it('repeats the history, which finds a row that was changed together with the hash over it', () => {
    const { path, db, assessmentId } = aUsedWorkspace();
    db.exec(`UPDATE agreed SET answer = '5'`);
    const record = readRecord(db, assessmentId);
    if (record === null) throw new Error('no record');
    db.prepare('UPDATE events SET content = ? WHERE chain = 2 AND seq = 2').run(assessmentContent(db, record));
    closeDatabase(db);
    expect(verifyWorkspace(path)).toMatchObject({
      result: 'damaged',
      damages: [{ part: 'replay', where: assessmentId }],
    });
  });

  it('says what it cannot look at', () => {
    const folder = aFolder();
    const letter = join(folder, 'letter.cairn');
    writeFileSync(letter, 'a letter');
    expect(verifyWorkspace(letter)).toMatchObject({ result: 'trouble', trouble: { code: 'not-a-workspace' } });
    expect(verifyWorkspace(join(folder, 'gone.cairn'))).toMatchObject({
      result: 'trouble',
      trouble: { code: 'missing' },
    });
  });
});
