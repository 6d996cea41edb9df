import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { writeBackupAside } from '../../electron/backend/backups/writeBackupAside.ts';
import { closeDatabase } from '../../electron/backend/database/closeDatabase.ts';
import { toPinned } from '../../electron/backend/database/frameworks.ts';
import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { openDatabase } from '../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../electron/backend/systemClock.ts';
import { applyEdit } from '../../electron/backend/workspace/applyEdit.ts';
import { createAssessment } from '../../electron/backend/workspace/createAssessment.ts';
import { createWorkspace } from '../../electron/backend/workspace/createWorkspace.ts';
import type { Outcome } from '../../electron/backend/workspace/outcome.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import { library } from '../../shared/frameworks/library.ts';
import { median, printFigure } from './printFigure.ts';

/** What safety costs (reliability paper, goal R13): an acknowledged edit with its sync and its head record, opening 16 MB with every check,
 * after a clean close and after a crash, and how long a backup holds up whoever writes meanwhile. */

const megabytes = 16;
const edits = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
const path = join(folder, 'bench.cairn');

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

function opened(): WritableDb {
  const result = openDatabase(path, { clock: systemClock });
  if (!result.ok) throw new Error(JSON.stringify(result.trouble));
  return result.db;
}

/** Milliseconds that something takes. */
function took(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** The value that a share of all stays below. */
function share(values: readonly number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? Number.NaN;
}

class Editor {
  readonly #db: WritableDb;
  readonly #assessmentId: AssessmentId;
  #revision = 0;

  constructor(db: WritableDb, assessmentId: AssessmentId) {
    this.#db = db;
    this.#assessmentId = assessmentId;
  }

  edit(value: string): void {
    const changes = [{ change: { entry: 'summary', value } as const, expectedRevision: this.#revision }];
    const saved = must(applyEdit(this.#db, { assessmentId: this.#assessmentId, changes, actor: 'bench' }));
    this.#revision = saved.revisions.summary ?? 0;
  }
}

function print(what: string, milliseconds: number, limit: number): void {
  const figure = `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
  printFigure({
    what: `durability: ${what}`,
    figure,
    aim: { text: `at most ${limit} ms`, isMet: milliseconds <= limit },
  });
}

async function main(): Promise<void> {
  const [known] = library;
  if (known === undefined) throw new Error('the library is empty');
  const db = must(createWorkspace(path, { name: 'Bench', actor: 'bench', clock: systemClock }));
  const organisation = { name: 'Bench' };
  const assessmentId = must(createAssessment(db, { framework: toPinned(known), organisation, actor: 'bench' }));
  const editor = new Editor(db, assessmentId);
  for (let index = 0; index < 100; index += 1) editor.edit(`warming up ${index}`);
  const commits = Array.from({ length: edits }, (_, index) => took(() => editor.edit(`heard in round ${index}`)));
  print('an acknowledged edit, 95 of 100', share(commits, 0.95), 20);
  print('an acknowledged edit, 99 of 100', share(commits, 0.99), 50);

  for (let index = 0; statSync(path).size < megabytes * 1024 * 1024; index += 1) {
    editor.edit(`${index} ${'what was said in the room '.repeat(150)}`);
  }
  closeDatabase(db);
  const clean = Array.from({ length: 5 }, () => {
    let next: WritableDb | null = null;
    const milliseconds = took(() => {
      next = opened();
    });
    if (next !== null) closeDatabase(next);
    return milliseconds;
  });
  print(`opening ${megabytes} MB with all checks`, median(clean), 500);

  const again = opened();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // What the thread's start costs is paid once.
  await writeBackupAside(again, 'forced');
  await wait(50);
  delay.enable();
  await writeBackupAside(again, 'forced');
  delay.disable();
  print('a backup holds up others for', delay.max / 1e6, 50);
  closeDatabase(again);
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
