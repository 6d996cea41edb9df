import type { Problem } from '../../../shared/base/problem.ts';
import { quoted } from '../../../shared/base/quoted.ts';
import { library } from '../../../shared/frameworks/library.ts';
import { type FrameworkPin, type PinnedFramework, pinsOf } from '../database/frameworks.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { type Outcome, refused } from './outcome.ts';
import { pinFramework } from './pinFramework.ts';

/** Adds a questionnaire that is not bundled, checked by the caller; the same one again changes nothing. Refuses the id of a bundled one, and
 * another content under a version that the workspace has: a version never changes. */
export function addFramework(db: WritableDb, added: PinnedFramework, actor: string): Outcome<FrameworkPin> {
  const problem = addingProblem(db, added);
  return problem === null ? pinFramework(db, added, actor) : refused({ code: 'invalid', problem });
}

/** Why a questionnaire cannot be added, with its place; null when it can, or is there already just so. */
export function addingProblem(db: ReadableDb, { framework, hash }: PinnedFramework): Problem | null {
  const { id, version } = framework;
  const taken = bundledIdProblem(id);
  if (taken !== null) return { path: 'id', message: taken };
  if (pinsOf(db, id, version).every((pin) => pin.hash === hash)) return null;
  const message = `${quoted(version)} is in this workspace with another content: give the changed one a new version`;
  return { path: 'version', message };
}

/** Why a questionnaire that is not bundled may not have an id; null when it may. */
export function bundledIdProblem(id: string): string | null {
  const isTaken = library.some(({ framework }) => framework.id === id);
  return isTaken ? `${quoted(id)} is the id of a bundled questionnaire: choose another one` : null;
}
