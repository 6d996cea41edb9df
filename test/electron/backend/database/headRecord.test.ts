import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { restartHeadRecord } from '../../../../electron/backend/database/headKeeper.ts';
import { lostTail, readHeadRecord } from '../../../../electron/backend/database/headRecord.ts';
import { type OpenOptions, openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { readStanding } from '../../../../electron/backend/database/readStanding.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { saveCopy } from '../../../../electron/backend/workspace/saveCopy.ts';
import { undo } from '../../../../electron/backend/workspace/undo.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { agreedChange } from '../../../builders/aChange.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, reopened, steppingClock } from '../../../builders/aWorkspace.ts';
import { fileState } from '../../../builders/fileState.ts';

/** A workspace with one assessment, open, and a way to edit it. */
function aUsedOne(path = join(aFolder(), 'test.cairn')) {
  const db = aWorkspace(path, steppingClock('2026-11-02T10:00:00.000Z'));
  const assessmentId = anAssessmentIn(db);
  return { db, path, assessmentId, edit: (times = 1) => edit(db, times) };
}

/** So many edits of the one assessment. */
function edit(db: WritableDb, times: number): void {
  const [listed] = listAssessments(db);
  for (let index = 0; index < times && listed !== undefined; index += 1) {
    const expectedRevision = readAssessment(db, listed.id)?.revisions.summary ?? 0;
    const change = { entry: 'summary', value: `spoken in confidence ${expectedRevision}` } as const;
    done(applyEdit(db, { assessmentId: listed.id, actor: 'test', changes: [{ change, expectedRevision }] }));
  }
}

/** The files as a killed process leaves them, elsewhere. */
function left(path: string): string {
  const copy = join(aFolder(), basename(path));
  for (const suffix of ['', '-wal', '.head']) {
    if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
  }
  return copy;
}

function opening(path: string, options: Partial<OpenOptions> = {}) {
  const result = openDatabase(path, { clock: steppingClock('2026-11-03T09:00:00.000Z'), ...options });
  if (result.ok) onTestFinished(() => closeDatabase(result.db));
  return result;
}

describe('R6: the head record', () => {
  it('ends where the workspace does after every kind of change', () => {
    const { db, path, assessmentId, edit } = aUsedOne();
    const same = () => {
      const now = readStanding(db);
      expect(readHeadRecord(path, now.workspaceId)?.newest).toMatchObject({
        events: now.events,
        hash: Buffer.from(now.hash),
        at: now.at,
      });
    };
    same();
    edit();
    same();
    done(undo(db, { assessmentId, actor: 'test' }));
    same();
    expect(
      applyEdit(db, { assessmentId, actor: 'test', changes: [{ change: agreedChange('R4', 1), expectedRevision: 9 }] })
        .ok,
    ).toBe(false);
    same();
    closeDatabase(db);
    expect(opening(path)).toMatchObject({ ok: true, opened: { isTailKnown: true, gaveUp: null } });
  });

  it('says how many edits a lost log held and when they were made, and changes nothing', () => {
    const { db, path } = aUsedOne();
    closeDatabase(db);
    const again = reopened(path, { clock: steppingClock('2026-11-02T10:14:00.000Z') });
    edit(again, 3);
    const copy = left(path);
    rmSync(`${copy}-wal`);
    const before = fileState(dirname(copy));
    const facts = { path: copy, edits: 3, from: '2026-11-02T10:14:01.000Z', until: '2026-11-02T10:14:03.000Z' };
    expect(opening(copy)).toEqual({ ok: false, trouble: { code: 'lost-tail', facts } });
    expect(verifyWorkspace(copy)).toEqual({
      result: 'lost-tail',
      lost: { edits: 3, from: facts.from, until: facts.until },
    });
    expect(fileState(dirname(copy))).toEqual(before);
  });

  it('is asked before a workspace goes on without its tail, and what is left of that is kept', () => {
    const { path, edit } = aUsedOne();
    edit();
    const copy = left(path);
    truncateSync(`${copy}-wal`, statSync(`${copy}-wal`).size - 100);
    const before = fileState(dirname(copy));
    expect(opening(copy)).toMatchObject({ ok: false, trouble: { code: 'lost-tail', facts: { edits: 1 } } });
    expect(fileState(dirname(copy))).toEqual(before);

    const result = opening(copy, { goesOnWithoutTail: true });
    if (!result.ok) throw new Error(result.trouble.code);
    const kept = result.opened.gaveUp?.kept ?? '';
    expect(result.opened.gaveUp).toMatchObject({ edits: 1 });
    expect(fileState(kept)).toEqual(before);
    closeDatabase(result.db);
    expect(verifyWorkspace(copy)).toMatchObject({ result: 'sound', isTailKnown: true });
    expect(readdirSync(dirname(copy)).sort()).toEqual([basename(kept), 'test.cairn', 'test.cairn.head'].sort());
  });

  it('says of a backup what that would not bring back', () => {
    const { db, path, edit } = aUsedOne();
    edit(2);
    const early = join(aFolder(), 'early.cairn');
    done(saveCopy(db, early));
    edit();
    const late = join(aFolder(), 'late.cairn');
    done(saveCopy(db, late));
    const { workspaceId } = readStanding(db);
    const record = readHeadRecord(path, workspaceId);
    if (record === null) throw new Error('no record');
    expect(lostTail(record, readStanding(reopened(early)))).toMatchObject({ edits: 1 });
    expect(lostTail(record, readStanding(reopened(late)))).toBeNull();
    expect(lostTail(record, { events: 1 })?.edits).toBe(4);
  });

  it('does not come with a copy, which is then unknown, once', () => {
    const { db, edit } = aUsedOne();
    edit();
    const copy = join(aFolder(), 'copy.cairn');
    done(saveCopy(db, copy));
    expect(readdirSync(dirname(copy))).toEqual(['copy.cairn']);
    const first = opening(copy);
    expect(first).toMatchObject({ ok: true, opened: { isTailKnown: false } });
    if (first.ok) closeDatabase(first.db);
    expect(opening(copy)).toMatchObject({ ok: true, opened: { isTailKnown: true } });
  });

  it('of the file that was there before is gone once a copy has taken its place', () => {
    const { db, path } = aUsedOne();
    edit(db, 1);
    const target = left(path);
    const other = reopened(target);
    edit(other, 1);
    closeDatabase(other);
    writeFileSync(`${target}-wal`, 'the log of the file that was there before');
    done(saveCopy(db, target));
    expect(readdirSync(dirname(target))).toEqual(['test.cairn']);
    expect(opening(target)).toMatchObject({ ok: true, opened: { isTailKnown: false } });
  });

  it.each([
    ['behind', (path: string) => truncateSync(`${path}.head`, 128)],
    ['missing', (path: string) => rmSync(`${path}.head`)],
    ['nonsense', (path: string) => writeFileSync(`${path}.head`, Buffer.alloc(5_000, 7))],
    ['cut', (path: string) => truncateSync(`${path}.head`, 100)],
  ])('that is %s is no damage, and right again afterwards', (_, spoil) => {
    const { db, path, edit } = aUsedOne();
    edit();
    closeDatabase(db);
    spoil(path);
    const first = opening(path);
    if (!first.ok) throw new Error(first.trouble.code);
    closeDatabase(first.db);
    expect(verifyWorkspace(path)).toMatchObject({ result: 'sound', isTailKnown: true });
  });

  it('of another workspace says nothing', () => {
    const { db, path } = aUsedOne();
    closeDatabase(db);
    const other = aUsedOne();
    other.edit();
    closeDatabase(other.db);
    copyFileSync(`${other.path}.head`, `${path}.head`);
    expect(opening(path)).toMatchObject({ ok: true, opened: { isTailKnown: false } });
  });

  it('counts on when its ring is full, and starts anew when it is told to', () => {
    const { db, path, edit } = aUsedOne();
    edit(300);
    const { workspaceId, events } = readStanding(db);
    const record = readHeadRecord(path, workspaceId);
    if (record === null) throw new Error('no record');
    expect([record.points.length, record.newest.events]).toEqual([256, events]);
    expect(statSync(`${path}.head`).size).toBe(256 * 64);
    expect(lostTail(record, { events: events - 290 })?.edits).toBe(290);
    restartHeadRecord(db, readStanding(db));
    expect(readHeadRecord(path, workspaceId)?.points).toHaveLength(1);
    expect(opening(left(path))).toMatchObject({ ok: true, opened: { isTailKnown: true } });
  });

  it('holds nothing of what was written', () => {
    const { db, path, assessmentId } = aUsedOne();
    edit(db, 1);
    const bytes = readFileSync(`${path}.head`);
    expect(bytes.length % 64).toBe(0);
    for (const text of ['confidence', 'Fjord', 'Test', assessmentId, readStanding(db).workspaceId]) {
      expect(bytes.includes(text)).toBe(false);
    }
  });
});
