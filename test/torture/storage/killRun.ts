import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeBackup } from '../../../electron/backend/backups/writeBackup.ts';
import type { WritableDb } from '../../../electron/backend/database/handle.ts';
import { openDatabase } from '../../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../../electron/backend/systemClock.ts';
import { applyEdit } from '../../../electron/backend/workspace/applyEdit.ts';
import { exportAssessment } from '../../../electron/backend/workspace/exportAssessment.ts';
import { importAssessment } from '../../../electron/backend/workspace/importAssessment.ts';
import { listAssessments } from '../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../electron/backend/workspace/readAssessment.ts';
import { writeFileWhole } from '../../../electron/backend/writeFileWhole.ts';
import type { AssessmentId } from '../../../shared/base/ids.ts';
import { formatAssessmentFile } from '../../../shared/exchange/formatAssessmentFile.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { must, pillars } from './inChild.ts';

/** Does one thing to a workspace over and over until it is killed, and prints a line once each time is acknowledged. Takes the thing and
 * the workspace's path from standard input, so that everything is loaded by then. */

/** The text of the `n`th edit: a function of `n` alone, so whoever reads the file later knows what must be in it. */
export function nthText(n: number): string {
  return `edit ${n} ${'·'.repeat((n * 37) % 500)}`;
}

type Doing = (db: WritableDb, assessmentId: AssessmentId, path: string) => (round: number) => void;

function edit(db: WritableDb, assessmentId: AssessmentId): void {
  const read = readAssessment(db, assessmentId);
  if (read === null) throw new Error('nothing to edit');
  const value = nthText(read.head.revision + 1);
  const changes = [{ change: { entry: 'summary', value } as const, expectedRevision: read.revisions.summary ?? 0 }];
  must(applyEdit(db, { assessmentId, changes, actor: 'test' }));
}

const { id, version } = pillars.framework;
const file = { head: { framework: { id, version } }, assessment: theWorkedPillars };

export const doings: Readonly<Record<'edit' | 'import' | 'migrate' | 'backup' | 'export', Doing>> = {
  edit: (db, assessmentId) => () => edit(db, assessmentId),
  import: (db) => () => void must(importAssessment(db, { file, framework: pillars, actor: 'test' })),
  // Opening did it.
  migrate: () => () => {},
  backup: (db, assessmentId) => () => {
    edit(db, assessmentId);
    writeBackup(db, 'open');
  },
  export: (db, assessmentId, path) => (round) => {
    edit(db, assessmentId);
    const exported = exportAssessment(db, assessmentId);
    if (exported === null) throw new Error('nothing to export');
    writeFileWhole(
      join(dirname(path), `export-${round}.cairn.json`),
      formatAssessmentFile(exported.head, exported.assessment),
    );
  },
};

async function main(): Promise<never> {
  const [line] = await once(process.stdin, 'data');
  const [doing, path = ''] = String(line).trim().split(' ', 2);
  writeSync(1, 'begins\n');
  const opened = openDatabase(path, { clock: systemClock });
  if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
  const [listed] = listAssessments(opened.db);
  if (listed === undefined || doing === undefined || !(doing in doings)) throw new Error('nothing to do');
  const doOnce = doings[doing as keyof typeof doings](opened.db, listed.id, path);
  for (let round = 1; ; round += 1) {
    doOnce(round);
    writeSync(1, `${round}\n`);
    if (doing === 'migrate') await new Promise(() => setInterval(() => {}, 1_000));
  }
}

if (process.argv[2] === 'go') await main();
