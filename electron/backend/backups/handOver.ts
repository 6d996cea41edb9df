import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { Clock } from '../../../shared/base/time.ts';
import type { PurgePlan, PurgeReceipt } from '../../../shared/contract/backups.ts';
import { listAttachments } from '../database/attachments.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { prepared } from '../database/prepared.ts';
import { asRow, textOf } from '../database/row.ts';
import { readWorkspace } from '../database/workspaceRow.ts';
import type { Exports } from '../exports.ts';
import { type Outcome, Refused } from '../workspace/outcome.ts';
import { abandonedOrganisations, purgeAssessments } from '../workspace/purgeAssessments.ts';
import { heldAssessments } from './holdings.ts';
import { keptFolders } from './keptFolders.ts';
import { fatesOf, purgeBackups } from './purgeBackups.ts';

/** Where texts of evidence lists may stand, for one assessment. */
const listings = [
  "SELECT value AS text FROM fields WHERE name = 'files' AND assessment_id = ?",
  `SELECT e.payload AS text FROM events e JOIN chains c ON c.number = e.chain WHERE c.chain = ? AND e.payload IS NOT NULL AND instr(e.payload, '"key":"files"') > 0`,
  `SELECT assessment AS text FROM snapshots WHERE assessment_id = ? AND instr(assessment, '"files":[') > 0`,
];

function hashesOf(db: ReadableDb, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of ids) {
    for (const listing of listings) {
      for (const row of prepared(db, listing).iterate(id)) {
        const text = textOf(asRow(row), 'text');
        for (const [, sha256 = ''] of text.matchAll(/"sha256":"([0-9a-f]{64})"/g)) found.add(sha256);
      }
    }
  }
  return found;
}

/** Says what a purge would take away, and from where. Refuses with `not-found` when one of the assessments is not there. */
export function planPurge(db: ReadableDb, path: string, ids: readonly string[], exports: Exports): PurgePlan {
  const all = heldAssessments(db);
  const assessments = all.filter(({ id }) => ids.includes(id));
  if (assessments.length < new Set(ids).size) throw new Refused({ code: 'not-found', what: 'assessment' });
  const others = hashesOf(
    db,
    all.map(({ id }) => id).filter((id) => !ids.includes(id)),
  );
  const wanted = hashesOf(db, ids);
  const files = listAttachments(db).filter(({ sha256 }) => wanted.has(sha256) && !others.has(sha256));
  return {
    assessments,
    organisations: abandonedOrganisations(db, ids).map(({ name }) => name),
    evidenceFiles: { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) },
    backups: fatesOf(path, ids).flatMap(({ file: { id, time }, fate }) =>
      fate === 'unknown' ? [] : [{ id, time, fate }],
    ),
    exports: exports.count(),
    kept: keptFolders(path).map(({ name }) => name),
  };
}

export interface PurgeInput {
  readonly db: WritableDb;
  readonly path: string;
  readonly assessments: readonly string[];
  readonly handedOver: { readonly exportId: string; readonly name: string } | null;
  readonly exports: Exports;
  readonly clock: Clock;
  readonly actor: string;
}

function handedOverOf({ handedOver, exports }: PurgeInput): PurgeReceipt['handedOver'] {
  if (handedOver === null) return null;
  const found = exports.find(handedOver.exportId);
  if (found === null) throw new Refused({ code: 'not-found', what: 'backup' });
  const sha256 = createHash('sha256').update(readFileSync(found.path)).digest('hex');
  return { name: handedOver.name, bytes: found.bytes, sha256 };
}

/** Erases assessments from the workspace, its backups, the exports that wait, and the folders of files that were put aside. Answers what was
 * done. Refuses with `not-found`, before anything is erased, when an assessment or the file that was handed over is not there. */
export function purge(input: PurgeInput): Outcome<PurgeReceipt> {
  const { db, path, assessments: ids, exports, clock, actor } = input;
  const handedOver = handedOverOf(input);
  const purged = purgeAssessments(db, ids, actor);
  if (!purged.ok) return purged;
  const { rewritten, removed, left } = purgeBackups(path, ids, clock, { alsoDamaged: true });
  const keptRemoved: string[] = [];
  const keptLeft: string[] = [];
  for (const { name, path: folder } of keptFolders(path)) {
    try {
      rmSync(folder, { recursive: true, force: true });
      keptRemoved.push(name);
    } catch {
      keptLeft.push(name);
    }
  }
  const { assessments, organisations, events, evidenceFiles } = purged.value;
  return {
    ok: true,
    value: {
      workspace: readWorkspace(db).name,
      purgedAt: clock.now(),
      handedOver,
      assessments: [...assessments],
      organisations: [...organisations],
      events,
      evidenceFiles,
      backupsRewritten: rewritten,
      backupsRemoved: removed,
      exportsRemoved: exports.clear(),
      keptRemoved,
      left: [...left, ...keptLeft],
    },
  };
}
