import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { inspect } from '../../../../electron/backend/database/inspect.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { createAssessment } from '../../../../electron/backend/workspace/createAssessment.ts';
import { importAssessment } from '../../../../electron/backend/workspace/importAssessment.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { listOrganisations } from '../../../../electron/backend/workspace/listOrganisations.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { undo } from '../../../../electron/backend/workspace/undo.ts';
import { agreedChange } from '../../../builders/aChange.ts';
import { anAssessment, aParticipant, aResponse } from '../../../builders/anAssessment.ts';
import {
  aFolder,
  anAssessmentIn,
  aWorkspace,
  done,
  pinnedFourPillar,
  pinnedLadder,
  refusalCode,
  reopened,
} from '../../../builders/aWorkspace.ts';

/** Gives the file no room to grow: SQLite then fails as it does on a full disk, at any point of a transaction. */
function fill(db: WritableDb, room = 0): void {
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages + room}`);
}

const full = { ok: false, refusal: { code: 'trouble', trouble: { code: 'disk-full' } } };

describe('on a full disk', () => {
  it('answers are taken while there is room; after that nothing is lost and nothing is half done', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const assessmentId = anAssessmentIn(db);
    fill(db, 3);
    let stored = 0;
    let outcome: ReturnType<typeof applyEdit>;
    do {
      const expectedRevision = stored === 0 ? 0 : stored + 1;
      const change = agreedChange(
        'R4',
        (stored % 5) + 1 === 5 ? 1 : (stored % 5) + 2,
        `note ${stored} ${'x'.repeat(500)}`,
      );
      outcome = applyEdit(db, { assessmentId, actor: 'test', changes: [{ change, expectedRevision }] });
      if (outcome.ok) stored += 1;
    } while (outcome.ok);
    expect(outcome).toMatchObject(full);
    expect(stored).toBeGreaterThan(2);
    expect(undo(db, { assessmentId, actor: 'test' })).toMatchObject(full);
    expect(readAssessment(db, assessmentId)?.head.revision).toBe(stored + 1);
    expect(inspect(db, 'integrity', migrations)).toEqual([]);

    // Space is freed: work goes on, in this session and in the next.
    db.pragma('max_page_count = 1073741823');
    done(undo(db, { assessmentId, actor: 'test' }));
    closeDatabase(db);
    expect(readAssessment(reopened(path), assessmentId)?.head.revision).toBe(stored + 2);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each(Array.from({ length: 12 }, (_, room) => room))(
    'an import with room for %i pages is all or nothing',
    (room) => {
      const db = aWorkspace();
      anAssessmentIn(db);
      fill(db, room);
      const people = Array.from({ length: 20 }, (_, index) => aParticipant(`p${index}`));
      const assessment = anAssessment({
        organisation: { name: 'Fell' },
        participants: people,
        responses: people.map(({ id }) => aResponse(id, 'R4', 3, { note: 'n'.repeat(1_000) })),
      });
      const { id, version } = pinnedFourPillar.framework;
      const outcome = importAssessment(db, {
        file: { head: { framework: { id, version } }, assessment },
        framework: pinnedFourPillar,
        actor: 'test',
      });
      if (!outcome.ok) expect(outcome).toMatchObject(full);
      expect(listAssessments(db)).toHaveLength(outcome.ok ? 2 : 1);
      expect(inspect(db, 'integrity', migrations)).toEqual([]);
    },
  );

  it('an assessment that could not be made leaves nothing of itself', () => {
    const db = aWorkspace();
    anAssessmentIn(db);
    fill(db, 1);
    const create = { framework: pinnedLadder, organisation: { name: 'Fell' }, actor: 'test' };
    expect(createAssessment(db, create)).toMatchObject(full);
    expect(listOrganisations(db)).toEqual([{ name: 'Fjord Analytics' }]);
    db.pragma('max_page_count = 1073741823');
    done(createAssessment(db, create));
    expect(inspect(db, 'integrity', migrations)).toEqual([]);
  });

  it('an edit that is refused half way is not built on', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const organisation = { change: { entry: 'organisation', value: { name: 'Fjord' } }, expectedRevision: 0 } as const;
    const stale = { change: agreedChange('R4', 3), expectedRevision: 9 };
    expect(refusalCode(applyEdit(db, { assessmentId, actor: 'test', changes: [organisation, stale] }))).toBe(
      'conflict',
    );
    done(applyEdit(db, { assessmentId, actor: 'test', changes: [organisation] }));
    expect(inspect(db, 'integrity', migrations)).toEqual([]);
  });
});
