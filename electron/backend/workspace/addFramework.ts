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
  if (library.some(({ framework }) => framework.id === id)) {
    const message = `${quoted(id)} is the id of a bundled questionnaire: choose another one`;
    return refused({ code: 'invalid', problem: { path: 'id', message } });
  }
  if (pinsOf(db, id, version).some(({ hash }) => hash !== added.hash)) {
    const message = `${quoted(version)} is in this workspace with another content: give the changed one a new version`;
    return refused({ code: 'invalid', problem: { path: 'version', message } });
  }
  return pinFramework(db, added, actor);
}
