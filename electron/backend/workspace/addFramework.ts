import { quoted } from '../../../shared/base/quoted.ts';
import { library } from '../../../shared/frameworks/library.ts';
import { type FrameworkPin, type PinnedFramework, pinsOf } from '../database/frameworks.ts';
import type { WritableDb } from '../database/handle.ts';
import { type Outcome, refused } from './outcome.ts';
import { pinFramework } from './pinFramework.ts';

/** Adds a questionnaire that is not bundled, checked by the caller; the same one again changes nothing. Refuses the id of a bundled one, and
 * another content under a version that the workspace has: a version never changes. */
export function addFramework(db: WritableDb, added: PinnedFramework, actor: string): Outcome<FrameworkPin> {
  const { id, version } = added.framework;
  const taken = bundledIdProblem(id);
  if (taken !== null) return refused({ code: 'invalid', problem: { path: 'id', message: taken } });
  if (pinsOf(db, id, version).some(({ hash }) => hash !== added.hash)) {
    const message = `${quoted(version)} is in this workspace with another content: give the changed one a new version`;
    return refused({ code: 'invalid', problem: { path: 'version', message } });
  }
  return pinFramework(db, added, actor);
}

/** Why a questionnaire that is not bundled may not have an id; null when it may. */
export function bundledIdProblem(id: string): string | null {
  const isTaken = library.some(({ framework }) => framework.id === id);
  return isTaken ? `${quoted(id)} is the id of a bundled questionnaire: choose another one` : null;
}
