import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { readStanding } from '../../../../electron/backend/database/readStanding.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { history } from '../../../../electron/backend/workspace/history.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { listExports, recordExport } from '../../../../electron/backend/workspace/recordExport.ts';
import { listSnapshots } from '../../../../electron/backend/workspace/snapshotHead.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import { undo } from '../../../../electron/backend/workspace/undo.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { anExport } from '../../../builders/anExport.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, reopened } from '../../../builders/aWorkspace.ts';

const day = 24 * 60 * 60 * 1_000;

/** A clock that goes on by a second a reading, and can be put elsewhere. */
function aJumpingClock(start: string) {
  let time = Date.parse(start);
  return {
    now: () => {
      time += 1_000;
      return new Date(time).toISOString();
    },
    jump: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

/** Beginnings and jumps, in milliseconds. Times are stored in UTC, so summer time is a jump only for a clock that is set by hand. */
const jumps: readonly (readonly [string, string, number])[] = [
  ['a day back', '2026-11-02T09:00:00.000Z', -day],
  ['ten years on', '2026-11-02T09:00:00.000Z', 3_653 * day],
  ['an hour back, as summer time ends', '2026-10-25T00:59:58.000Z', -60 * 60 * 1_000],
  ['an hour on, as summer time begins', '2026-03-29T00:59:58.000Z', 60 * 60 * 1_000],
  ['over the end of 32-bit seconds', '2038-01-19T03:14:02.000Z', 2_000],
  ['ten years on and back again', '2036-11-02T09:00:00.000Z', -3_653 * day],
];

describe('R11: a clock that jumps', () => {
  it.each(jumps)('%s: order, saving, undo and dates are right', (_, start, by) => {
    const path = join(aFolder(), 'test.cairn');
    const clock = aJumpingClock(start);
    const db = aWorkspace(path, clock);
    const assessmentId = anAssessmentIn(db);
    let revision = 0;
    const edit = (value: string): string => {
      const changes = [{ change: { entry: 'summary', value } as const, expectedRevision: revision }];
      const saved = done(applyEdit(db, { assessmentId, changes, actor: 'test' }));
      revision = saved.revisions.summary ?? 0;
      return saved.savedAt;
    };
    const first = [edit('one'), edit('two')];
    clock.jump(by);
    const second = [edit('three'), edit('four')];
    done(takeSnapshot(db, { assessmentId, name: 'After', actor: 'test' }));
    done(recordExport(db, anExport(db, assessmentId)));

    const events = history(db, assessmentId, 20);
    const seqs = events.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((one, other) => other - one));
    const shown = events.flatMap(({ entries }) => entries.map(({ after }) => after)).filter((after) => after !== null);
    expect(shown).toEqual(expect.arrayContaining(['four', 'three', 'two', 'one']));
    expect(shown.indexOf('four')).toBeLessThan(shown.indexOf('one'));
    // Dates are what the clock said, never put in order afterwards.
    for (const at of [...first, ...second]) expect(events.map((event) => event.at)).toContain(at);
    const made = new Date(clock.now()).getTime();
    const dates = [...(listSnapshots(db, assessmentId) ?? []), ...(listExports(db, assessmentId) ?? [])].map((one) =>
      Math.abs(Date.parse(one.createdAt) - made),
    );
    expect(Math.max(...dates)).toBeLessThan(60_000);

    done(undo(db, { assessmentId, actor: 'test' }));
    expect(readAssessment(db, assessmentId)?.draft.assessment.summary).toBe('three');
    const { events: count } = readStanding(db);
    closeDatabase(db);
    expect(verifyWorkspace(path)).toMatchObject({ result: 'sound', events: count, isTailKnown: true });
    const again = reopened(path, { clock });
    expect(readAssessment(again, assessmentId)?.draft.assessment.summary).toBe('three');
  });

  it.each(jumps)('%s: a lost tail is still counted', (_, start, by) => {
    const path = join(aFolder(), 'test.cairn');
    const clock = aJumpingClock(start);
    const made = aWorkspace(path, clock);
    anAssessmentIn(made);
    closeDatabase(made);
    const db = reopened(path, { clock });
    const id = listAssessments(db)[0]?.id ?? '';
    const times = ['one', 'two', 'three'].map((value, index) => {
      if (index === 1) clock.jump(by);
      const changes = [{ change: { entry: 'summary', value } as const, expectedRevision: index === 0 ? 0 : index + 1 }];
      return done(applyEdit(db, { assessmentId: id, changes, actor: 'test' })).savedAt;
    });
    const left = join(aFolder(), 'test.cairn');
    copyFileSync(path, left);
    copyFileSync(`${path}.head`, `${left}.head`);
    expect(openDatabase(left, { clock })).toMatchObject({
      ok: false,
      trouble: { code: 'lost-tail', facts: { edits: 3, from: times[0], until: times[2] } },
    });
  });
});
