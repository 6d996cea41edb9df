import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { saveCopy } from '../../../../electron/backend/workspace/saveCopy.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { agreedChange } from '../../../builders/aChange.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, refusalCode, reopened } from '../../../builders/aWorkspace.ts';

describe('a copy', () => {
  it('has everything, also what is still in the log, and is good', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const assessmentId = anAssessmentIn(db);
    done(
      applyEdit(db, { assessmentId, actor: 'test', changes: [{ change: agreedChange('R4', 3), expectedRevision: 0 }] }),
    );
    const target = join(aFolder(), 'copy.cairn');
    expect(done(saveCopy(db, target))).toEqual({ path: target, bytes: statSync(target).size });
    expect(verifyWorkspace(target)).toMatchObject({ result: 'sound', name: 'Test', assessments: 1, events: 4 });
    expect(readdirSync(dirname(target))).toEqual(['copy.cairn']);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readAssessment(reopened(target), assessmentId)).toEqual(readAssessment(db, assessmentId));
  });

  it('replaces an earlier file', () => {
    const db = aWorkspace();
    const target = join(aFolder(), 'copy.cairn');
    writeFileSync(target, 'an earlier copy');
    done(saveCopy(db, target));
    expect(verifyWorkspace(target).result).toBe('sound');
  });

  it('is not made over the workspace itself, whatever that is called', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const link = join(aFolder(), 'link');
    symlinkSync(dirname(path), link);
    expect(refusalCode(saveCopy(db, path))).toBe('invalid');
    expect(refusalCode(saveCopy(db, join(link, 'test.cairn')))).toBe('invalid');
  });

  it('leaves what was there alone when it cannot be made, and nothing else behind', () => {
    const db = aWorkspace();
    const folder = aFolder();
    const target = join(folder, 'copy.cairn');
    mkdirSync(target);
    expect(saveCopy(db, target)).toMatchObject({ ok: false, refusal: { code: 'trouble' } });
    expect(readdirSync(folder)).toEqual(['copy.cairn']);
    expect(saveCopy(db, join(folder, 'nowhere', 'copy.cairn'))).toMatchObject({
      ok: false,
      refusal: { code: 'trouble', trouble: { code: 'missing' } },
    });
  });

  it('is refused when the workspace it is made of has gone wrong meanwhile', () => {
    const db = aWorkspace();
    anAssessmentIn(db, { title: 'Autumn' });
    // As another tool might have done it while the file was open.
    db.exec(`UPDATE fields SET value = '"Spring"'`);
    const folder = aFolder();
    const target = join(folder, 'copy.cairn');
    writeFileSync(target, 'the last good copy');
    expect(saveCopy(db, target)).toMatchObject({ refusal: { code: 'trouble', trouble: { code: 'damaged' } } });
    expect(readFileSync(target, 'utf8')).toBe('the last good copy');
    expect(existsSync(folder) && readdirSync(folder)).toEqual(['copy.cairn']);
  });
});
