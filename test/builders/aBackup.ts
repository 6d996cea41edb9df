import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Every } from '../../electron/backend/backups/backupKeeper.ts';
import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { type OpenWorkspaces, openWorkspaces } from '../../electron/backend/openWorkspaces.ts';
import { applyEdit } from '../../electron/backend/workspace/applyEdit.ts';
import { readAssessment } from '../../electron/backend/workspace/readAssessment.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { Clock } from '../../shared/base/time.ts';
import { agreedChange } from './aChange.ts';
import { aFolder, done, steppingClock } from './aWorkspace.ts';

/** A timer that runs when the test says so. */
export interface HandTimer {
  readonly every: Every;
  tick(times?: number): void;
}

export function aHandTimer(): HandTimer {
  const runs = new Set<() => void>();
  return {
    every: (_, run) => {
      runs.add(run);
      return () => runs.delete(run);
    },
    tick(times = 1) {
      for (let count = 0; count < times; count += 1) for (const run of [...runs]) run();
    },
  };
}

export interface Started {
  readonly workspaces: OpenWorkspaces;
  readonly folder: string;
  readonly path: string;
  readonly timer: HandTimer;
}

/** The app's workspaces with `Work.cairn` open; made, when no folder is given. */
export function startedWith(folder?: string, clock: Clock = steppingClock()): Started {
  const isNew = folder === undefined;
  const place = folder ?? aFolder();
  const path = join(place, 'Work.cairn');
  const timer = aHandTimer();
  const workspaces = openWorkspaces({ dataFolder: place, path, clock, onOpened: () => {}, every: timer.every });
  if (isNew) done(workspaces.create(path));
  onTestFinished(() => workspaces.close());
  return { workspaces, folder: place, path, timer };
}

/** The database of a workspace that must be open. */
export function openDb(workspaces: OpenWorkspaces): WritableDb {
  return done(workspaces.database());
}

/** Agrees on an answer; answers the revision. */
export function edited(db: WritableDb, assessmentId: AssessmentId, note: string, question = 'R4'): number {
  const read = readAssessment(db, assessmentId);
  const expectedRevision = read?.revisions[`agreed:${question}`] ?? 0;
  const changes = [{ change: agreedChange(question, 3, note), expectedRevision }];
  return done(applyEdit(db, { assessmentId, actor: 'test', changes })).revision;
}

/** The note on an agreed answer; undefined when there is none. */
export function noteOf(db: WritableDb, assessmentId: AssessmentId, question = 'R4'): string | undefined {
  const agreed = readAssessment(db, assessmentId)?.draft.assessment.agreed ?? [];
  return agreed.find((one) => one.question === question)?.note;
}
