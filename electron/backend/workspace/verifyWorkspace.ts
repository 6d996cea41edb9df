import { realpathSync } from 'node:fs';
import type { Trouble } from '../../../shared/contract/problems.ts';
import { allRecords } from '../database/assessments.ts';
import { listAttachments } from '../database/attachments.ts';
import { readTail } from '../database/checkTail.ts';
import type { Damage } from '../database/damage.ts';
import { fileImage } from '../database/fileImage.ts';
import type { ReadableDb } from '../database/handle.ts';
import { sniffHeader } from '../database/header.ts';
import type { LostTail } from '../database/headRecord.ts';
import { inspect, inspectRows } from '../database/inspect.ts';
import { memoryView } from '../database/memoryView.ts';
import { migrate, newestVersion, schemaVersion } from '../database/migrate.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { isOpenHere } from '../database/openFiles.ts';
import { troubleOf } from '../database/troubleOf.ts';
import { verifyReplay } from '../database/verifyContent.ts';
import { readWorkspace } from '../database/workspaceRow.ts';

export type Verified =
  | {
      readonly result: 'sound';
      readonly name: string;
      readonly assessments: number;
      readonly events: number;
      /** Evidence files. */
      readonly files: number;
      /** False when no record beside the file says whether its last edits are all there. */
      readonly isTailKnown: boolean;
    }
  /** What is there is as it was written, and the last edits are not there. */
  | { readonly result: 'lost-tail'; readonly lost: LostTail }
  | { readonly result: 'damaged'; readonly damages: readonly Damage[] }
  /** It could not be looked at. */
  | { readonly result: 'trouble'; readonly trouble: Trouble };

/** What is wrong with a workspace. One of an older schema is brought up to date in memory, as opening would, to look at its rows. */
function damagesIn(db: ReadableDb): readonly Damage[] {
  const damages = inspect(db, 'integrity', migrations);
  if (damages.length > 0 || schemaVersion(db) === newestVersion(migrations)) return damages;
  migrate(db, migrations);
  return inspectRows(db, migrations);
}

function verify(db: ReadableDb, path: string): Verified {
  const damages = damagesIn(db);
  // A log that does not hold leads nowhere.
  const all = damages.some(({ part }) => part !== 'content') ? damages : [...damages, ...verifyReplay(db)];
  if (all.length > 0) return { result: 'damaged', damages: all };
  const { now, state, lost } = readTail(db, path);
  if (lost !== null) return { result: 'lost-tail', lost };
  const { name } = readWorkspace(db);
  return {
    result: 'sound',
    name,
    assessments: allRecords(db).length,
    events: now.events,
    files: listAttachments(db).length,
    isTailKnown: state !== 'unknown',
  };
}

function newer(path: string, found: number, supported: number): Verified {
  return { result: 'trouble', trouble: { code: 'newer-version', facts: { path, found, supported } } };
}

/** Looks a workspace file over without locking or changing it: pages, keys, tables, chains, content, and whether the history leads to what
 * is stored. A workspace that this process has open is `locked`. */
export function verifyWorkspace(path: string): Verified {
  try {
    // [Note: One handle]
    if (isOpenHere(path)) return { result: 'trouble', trouble: { code: 'locked', facts: { path } } };
    const header = sniffHeader(path);
    if (header.kind === 'foreign') return { result: 'trouble', trouble: { code: 'not-a-workspace', facts: { path } } };
    if (header.kind === 'broken')
      return { result: 'damaged', damages: [{ part: 'pages', where: 'file', detail: header.detail }] };
    const supported = newestVersion(migrations);
    if (header.schemaVersion > supported) {
      return newer(path, header.schemaVersion, supported);
    }
    const real = realpathSync(path);
    const image = fileImage(real);
    if (image === null) return { result: 'trouble', trouble: { code: 'locked', facts: { path } } };
    const view = memoryView(image.bytes, false);
    try {
      // The log may hold a newer header than the file.
      const found = schemaVersion(view);
      if (found > supported) return newer(path, found, supported);
      return verify(view, real);
    } finally {
      view.close();
    }
  } catch (error) {
    const trouble = troubleOf(error, path);
    if (trouble === null) throw error;
    if (trouble.code !== 'damaged') return { result: 'trouble', trouble };
    return { result: 'damaged', damages: [{ part: 'pages', where: 'file', detail: String(trouble.facts.detail) }] };
  }
}
