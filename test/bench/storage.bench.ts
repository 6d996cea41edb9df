import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { closeDatabase } from '../../electron/backend/database/closeDatabase.ts';
import { toPinned } from '../../electron/backend/database/frameworks.ts';
import { connectionPragmas, logPragmas, setPragmas } from '../../electron/backend/database/pragmas.ts';
import { systemClock } from '../../electron/backend/systemClock.ts';
import { applyEdit } from '../../electron/backend/workspace/applyEdit.ts';
import { createAssessment } from '../../electron/backend/workspace/createAssessment.ts';
import { createWorkspace } from '../../electron/backend/workspace/createWorkspace.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import { library } from '../../shared/frameworks/library.ts';
import { printFigure } from './printFigure.ts';

/** Acknowledged answers per second: each one on disk before the next begins. `applyEdit` checks, stores, logs and hashes; the bare
 * transaction with the same pragmas stores one row and nothing else. Both take turns, so that a slow moment of the disk meets both. */

const [fourPillar] = library;
if (fourPillar === undefined) throw new Error('the library is empty');
const questions: readonly QuestionId[] = fourPillar.framework.sections.flatMap((section) =>
  section.questions.map(({ id }) => id),
);
const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));

function cairn() {
  const made = createWorkspace(join(folder, 'bench.cairn'), { name: 'Bench', actor: 'bench', clock: systemClock });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const db = made.value;
  const framework = toPinned(library[0] ?? fail());
  const created = createAssessment(db, { framework, organisation: { name: 'Bench' }, actor: 'bench' });
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  const revisions = new Map<string, number>();
  return {
    answer(index: number): void {
      const question = questions[index % questions.length] ?? fail();
      const value = { question, answer: 1 + (index % 5), note: `heard in round ${index}` };
      const saved = applyEdit(db, {
        assessmentId: created.value,
        changes: [{ change: { entry: 'agreed', question, value }, expectedRevision: revisions.get(question) ?? 0 }],
        actor: 'bench',
      });
      if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
      revisions.set(question, saved.value.revision);
    },
    close: () => closeDatabase(db),
  };
}

/** A bare transaction; `logged` also keeps every answer in a second table, as any history must. */
function bare(name: string, logged: boolean) {
  const sqlite = new Database(join(folder, `${name}.db`));
  setPragmas(sqlite, { locking_mode: 'exclusive', ...connectionPragmas, ...logPragmas });
  sqlite.exec(`CREATE TABLE agreed (question TEXT PRIMARY KEY, answer INTEGER, note TEXT) STRICT;
    CREATE TABLE log (seq INTEGER PRIMARY KEY, payload TEXT) STRICT`);
  const put = sqlite.prepare(
    'INSERT INTO agreed VALUES (?, ?, ?) ON CONFLICT (question) DO UPDATE SET answer = excluded.answer, note = excluded.note',
  );
  const append = sqlite.prepare('INSERT INTO log (payload) VALUES (?)');
  const answer = sqlite.transaction((index: number) => {
    const row = [questions[index % questions.length], 1 + (index % 5), `heard in round ${index}`] as const;
    put.run(...row);
    if (logged) append.run(JSON.stringify(row));
  });
  return { answer: (index: number): void => void answer(index), close: () => void sqlite.close() };
}

function fail(): never {
  throw new Error('the library is empty');
}

const rounds = 20;
const perRound = 200;

function main(): void {
  const sides = { cairn: cairn(), row: bare('row', false), logged: bare('logged', true) };
  const names = ['cairn', 'row', 'logged'] as const;
  const seconds = { cairn: 0, row: 0, logged: 0 };
  for (let round = -1; round < rounds; round += 1) {
    for (const side of names) {
      const began = performance.now();
      for (let index = 0; index < perRound; index += 1) sides[side].answer(round * perRound + index + perRound);
      // The first round warms up.
      if (round >= 0) seconds[side] += (performance.now() - began) / 1000;
    }
  }
  for (const side of Object.values(sides)) side.close();
  const rate = (side: (typeof names)[number]): string => `${((rounds * perRound) / seconds[side]).toFixed(0)} a second`;
  const ratio = seconds.row / seconds.cairn;
  printFigure({ what: 'storage: acknowledged answers', figure: rate('cairn') });
  printFigure({ what: 'storage: bare transaction, one row', figure: rate('row') });
  printFigure({ what: 'storage: bare transaction, row and history', figure: rate('logged') });
  printFigure({
    what: 'storage: against the bare row',
    figure: ratio.toFixed(2),
    aim: { text: 'at least 0.6', isMet: ratio >= 0.6 },
  });
  printFigure({ what: 'storage: against row and history', figure: (seconds.logged / seconds.cairn).toFixed(2) });
}

try {
  main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
