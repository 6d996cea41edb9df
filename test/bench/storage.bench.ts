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

function bare() {
  const sqlite = new Database(join(folder, 'bare.db'));
  setPragmas(sqlite, { locking_mode: 'exclusive', ...connectionPragmas, ...logPragmas });
  sqlite.exec('CREATE TABLE agreed (question TEXT PRIMARY KEY, answer INTEGER, note TEXT) STRICT');
  const put = sqlite.prepare(
    'INSERT INTO agreed VALUES (?, ?, ?) ON CONFLICT (question) DO UPDATE SET answer = excluded.answer, note = excluded.note',
  );
  const answer = sqlite.transaction((index: number) => {
    put.run(questions[index % questions.length], 1 + (index % 5), `heard in round ${index}`);
  });
  return { answer: (index: number): void => void answer(index), close: () => void sqlite.close() };
}

function fail(): never {
  throw new Error('the library is empty');
}

const rounds = 20;
const perRound = 200;

function main(): void {
  const sides = { cairn: cairn(), bare: bare() };
  const seconds = { cairn: 0, bare: 0 };
  for (let round = -1; round < rounds; round += 1) {
    for (const side of ['cairn', 'bare'] as const) {
      const began = performance.now();
      for (let index = 0; index < perRound; index += 1) sides[side].answer(round * perRound + index + perRound);
      // The first round warms up.
      if (round >= 0) seconds[side] += (performance.now() - began) / 1000;
    }
  }
  for (const side of Object.values(sides)) side.close();
  const perSecond = { cairn: (rounds * perRound) / seconds.cairn, bare: (rounds * perRound) / seconds.bare };
  const ratio = perSecond.cairn / perSecond.bare;
  process.stdout.write(
    `storage: ${perSecond.cairn.toFixed(0)} acknowledged answers per second; bare transaction ${perSecond.bare.toFixed(0)}; ratio ${ratio.toFixed(2)} (aim 0.6)\n`,
  );
}

try {
  main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
