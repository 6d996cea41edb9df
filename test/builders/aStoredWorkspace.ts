import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBenchmarks } from '../../electron/backend/database/benchmarks.ts';
import { closeDatabase } from '../../electron/backend/database/closeDatabase.ts';
import type { ReadableDb } from '../../electron/backend/database/handle.ts';
import { openDatabase } from '../../electron/backend/database/openDatabase.ts';
import { allPresets } from '../../electron/backend/database/reportPresets.ts';
import { applyEdit } from '../../electron/backend/workspace/applyEdit.ts';
import { replaceBenchmarks } from '../../electron/backend/workspace/benchmarks.ts';
import { brandingOf, editBranding } from '../../electron/backend/workspace/branding.ts';
import { createAssessment } from '../../electron/backend/workspace/createAssessment.ts';
import { createWorkspace } from '../../electron/backend/workspace/createWorkspace.ts';
import { history } from '../../electron/backend/workspace/history.ts';
import { listAssessments } from '../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../electron/backend/workspace/readAssessment.ts';
import { listExports, recordExport } from '../../electron/backend/workspace/recordExport.ts';
import { savePreset } from '../../electron/backend/workspace/reportPresets.ts';
import { listSnapshots, storedSnapshot } from '../../electron/backend/workspace/snapshotHead.ts';
import { takeSnapshot } from '../../electron/backend/workspace/takeSnapshot.ts';
import { undo } from '../../electron/backend/workspace/undo.ts';
import type { TroubleCode } from '../../shared/contract/problems.ts';
import { aBenchmarkFile } from './aBenchmarkFile.ts';
import { agreedChange } from './aChange.ts';
import { agreedOn, aParticipant, aResponse } from './anAssessment.ts';
import { anExport } from './anExport.ts';
import { done, pinnedFourPillar, steppingClock, temporaryFolder } from './aWorkspace.ts';

/** A text that is in the workspace once. */
export const plantedNote = 'spoken in confidence by the head of sales';

/** The bytes of a closed workspace in which everything was used once. */
export function aStoredWorkspace(): Buffer {
  const folder = temporaryFolder();
  const path = join(folder, 'sound.cairn');
  const db = done(createWorkspace(path, { name: 'Test', actor: 'test', clock: steppingClock() }));
  const start = {
    participants: [aParticipant('p1')],
    responses: [aResponse('p1', 'R1', 2, { note: plantedNote })],
    agreed: agreedOn({ R1: 2, R2: 4 }),
  };
  const organisation = { name: 'Fjord Analytics' };
  const assessmentId = done(createAssessment(db, { framework: pinnedFourPillar, organisation, start, actor: 'test' }));
  for (const [question, answer] of [
    ['R1', 3],
    ['R3', 1],
    ['R2', null],
  ] as const) {
    const changes = [{ change: agreedChange(question, answer), expectedRevision: 0 }];
    done(applyEdit(db, { assessmentId, actor: 'test', changes }));
  }
  done(undo(db, { assessmentId, actor: 'test' }));
  done(takeSnapshot(db, { assessmentId, name: 'After the workshop', actor: 'test' }));
  done(recordExport(db, anExport(db, assessmentId)));
  const edit = { assessmentId, actor: 'test', expectedRevision: 0 };
  const logo = { png: Buffer.from('a picture'), width: 3, height: 2 };
  done(editBranding(db, { ...edit, choice: { coverText: 'Confidential' }, logo }));
  done(replaceBenchmarks(db, { file: aBenchmarkFile(), actor: 'test' }));
  done(savePreset(db, { name: 'Board', settings: { preset: 'board' }, expectedRevision: 0, actor: 'test' }));
  closeDatabase(db);
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** Everything that a person could see in a workspace, as one text. */
export function everythingIn(db: ReadableDb): string {
  const content = listAssessments(db).map(({ id, ...listed }) => ({
    listed,
    read: readAssessment(db, id),
    history: history(db, id, 100),
    snapshots: listSnapshots(db, id)?.map(({ seq }) => storedSnapshot(db, id, seq)),
    exports: listExports(db, id),
    branding: brandingOf(db, id),
    presets: allPresets(db),
    benchmarks: readBenchmarks(db),
  }));
  return JSON.stringify(content);
}

/** What came of opening some bytes: everything that is seen in them, or why nothing is. */
export type Seen =
  | { readonly content: string }
  | { readonly refused: TroubleCode; readonly facts: Readonly<Record<string, string | number>> };

/** Opens bytes as a workspace in an empty folder of its own. */
export function openedBytes(bytes: Buffer, folder: string): Seen {
  const path = join(folder, 'test.cairn');
  for (const suffix of ['-wal', '.head']) rmSync(`${path}${suffix}`, { force: true });
  writeFileSync(path, bytes);
  const result = openDatabase(path, { clock: steppingClock() });
  if (!result.ok) return { refused: result.trouble.code, facts: result.trouble.facts };
  try {
    return { content: everythingIn(result.db) };
  } finally {
    closeDatabase(result.db);
  }
}
