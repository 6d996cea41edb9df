import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { checkpoint, closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../electron/backend/database/handle.ts';
import { openDatabase } from '../../../electron/backend/database/openDatabase.ts';
import { readStanding } from '../../../electron/backend/database/readStanding.ts';
import { applyEdit } from '../../../electron/backend/workspace/applyEdit.ts';
import { createAssessment } from '../../../electron/backend/workspace/createAssessment.ts';
import { createWorkspace } from '../../../electron/backend/workspace/createWorkspace.ts';
import { importAssessment } from '../../../electron/backend/workspace/importAssessment.ts';
import { saveCopy } from '../../../electron/backend/workspace/saveCopy.ts';
import { undo } from '../../../electron/backend/workspace/undo.ts';
import { agreedChange } from '../../builders/aChange.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { aClock, must, pillars, stages } from './inChild.ts';

/** Uses a workspace as a person would, in a folder that is being recorded, and pulls its own plug. After every step that was acknowledged it
 * writes a line to `ack`: where the history stood. With `NORMAL` it syncs as better-sqlite3 would by itself. */
const [folder = '', synchronous = 'FULL', edits = '36'] = process.argv.slice(2);
const path = join(folder, 'test.cairn');
const clock = aClock();
const acknowledgements = openSync(join(folder, 'ack'), 'a');

function acknowledge(db: WritableDb, copy = ''): void {
  const { events, hash } = readStanding(db);
  writeSync(acknowledgements, `${JSON.stringify({ events, hash: Buffer.from(hash).toString('hex'), copy })}\n`);
}

function begin(): WritableDb {
  if (!existsSync(path)) return must(createWorkspace(path, { name: 'Test', actor: 'test', clock }));
  const opened = openDatabase(path, { clock });
  if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
  return opened.db;
}

function answers(db: WritableDb, count: number): void {
  const framework = pillars;
  const assessmentId = must(createAssessment(db, { framework, organisation: { name: 'Fjord' }, actor: 'test' }));
  acknowledge(db);
  const questions = framework.framework.sections.flatMap((section) => section.questions.map(({ id }) => id));
  const revisions = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const question = questions[(index * 7) % 12] ?? '';
    const change = agreedChange(question, index % 2 === 0 ? 2 : 4, `heard ${index} ${'·'.repeat((index * 37) % 400)}`);
    const changes = [{ change, expectedRevision: revisions.get(question) ?? 0 }];
    revisions.set(question, must(applyEdit(db, { assessmentId, changes, actor: 'test' })).revision);
    acknowledge(db);
    // As it happens when nobody types for a while.
    if (index === count / 2) checkpoint(db);
  }
  must(undo(db, { assessmentId, actor: 'test' }));
  acknowledge(db);
}

let db = begin();
db.pragma(`synchronous = ${synchronous}`);
acknowledge(db);
answers(db, Number(edits));
const { id, version } = pillars.framework;
const file = { head: { framework: { id, version } }, assessment: theWorkedPillars };
must(importAssessment(db, { file, framework: pillars, actor: 'test' }));
acknowledge(db);
must(saveCopy(db, join(folder, 'copy.cairn')));
acknowledge(db, 'copy.cairn');
closeDatabase(db);
db = begin();
db.pragma(`synchronous = ${synchronous}`);
must(createAssessment(db, { framework: stages, organisation: { name: 'Fell' }, actor: 'test' }));
acknowledge(db);
closeSync(acknowledgements);
process.kill(process.pid, 'SIGKILL');
