import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { closeDatabase } from '../../electron/backend/database/closeDatabase.ts';
import { type PinnedFramework, toPinned } from '../../electron/backend/database/frameworks.ts';
import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { type OpenOptions, openDatabase } from '../../electron/backend/database/openDatabase.ts';
import { createAssessment } from '../../electron/backend/workspace/createAssessment.ts';
import { createWorkspace } from '../../electron/backend/workspace/createWorkspace.ts';
import type { Outcome } from '../../electron/backend/workspace/outcome.ts';
import type { Assessment, Organisation } from '../../shared/assessment/schema.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { Clock } from '../../shared/base/time.ts';
import { library } from '../../shared/frameworks/library.ts';

const [four, ladder] = library.map(toPinned);
if (four === undefined || ladder === undefined) throw new Error('the library has changed');
/** The bundled questionnaires as a workspace pins them. */
export const pinnedFourPillar: PinnedFramework = four;
export const pinnedLadder: PinnedFramework = ladder;

/** An empty folder that whoever asks removes. */
export function temporaryFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cairn-test-'));
}

/** An empty folder that is gone after the test. In memory where that is possible: these tests are about order, not about disks. */
export function aFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that goes on by one second whenever it is read. */
export function steppingClock(start = '2026-11-02T09:00:00.000Z'): Clock {
  let time = Date.parse(start);
  return {
    now() {
      time += 1_000;
      return new Date(time).toISOString();
    },
  };
}

/** The value of a use case that must not have been refused. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The code of a refusal, `null` when there was none. */
export function refusalCode(outcome: Outcome<unknown>): string | null {
  return outcome.ok ? null : outcome.refusal.code;
}

/** An empty workspace, open. */
export function aWorkspace(path = join(aFolder(), 'test.cairn'), clock = steppingClock()): WritableDb {
  const db = done(createWorkspace(path, { name: 'Test', actor: 'test', clock }));
  onTestFinished(() => closeDatabase(db));
  return db;
}

/** Opens a workspace that must open. */
export function reopened(path: string, options: Partial<OpenOptions> = {}): WritableDb {
  const result = openDatabase(path, { clock: steppingClock('2026-11-03T09:00:00.000Z'), ...options });
  if (!result.ok) throw new Error(`trouble: ${JSON.stringify(result.trouble)}`);
  onTestFinished(() => closeDatabase(result.db));
  return result.db;
}

/** A Four-Pillar assessment in a workspace. */
export function anAssessmentIn(
  db: WritableDb,
  start: Omit<Assessment, 'organisation'> = {},
  organisation: Organisation = { name: 'Fjord Analytics' },
): AssessmentId {
  return done(createAssessment(db, { framework: pinnedFourPillar, organisation, start, actor: 'test' }));
}
