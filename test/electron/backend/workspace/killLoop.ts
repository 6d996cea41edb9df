import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { toPinned } from '../../../../electron/backend/database/frameworks.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../../../electron/backend/systemClock.ts';
import { createAssessment } from '../../../../electron/backend/workspace/createAssessment.ts';
import { createWorkspace } from '../../../../electron/backend/workspace/createWorkspace.ts';
import { evidenceFiles, openFile } from '../../../../electron/backend/workspace/evidenceFiles.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import type { Agreed } from '../../../../shared/assessment/schema.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { library } from '../../../../shared/frameworks/library.ts';
import { everyFile, nthAnswer, nthFile } from './killChild.ts';

export interface KillReport {
  readonly rounds: number;
  /** Answers that the killed processes had acknowledged, all rounds together. */
  readonly acknowledged: number;
  /** What went wrong, in words; empty when nothing did. */
  readonly failures: readonly string[];
}

interface Writer {
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: () => string;
}

const questions = library[0]?.framework.sections.flatMap((section) => section.questions.map(({ id }) => id)) ?? [];

/** A process that has loaded everything and waits for the name of a workspace. */
function aWriter(): Writer {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killChild.ts'), questions.join(',')]);
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    if (!/Warning|--trace-warnings/.test(String(data))) output += `\nfailed: ${data}\n`;
  });
  return { child, output: () => output };
}

/** Lets the writer run for `milliseconds` after its first acknowledged answer and kills it. Answers what it printed. */
async function killAfter({ child, output }: Writer, path: string, milliseconds: number): Promise<string> {
  const closed = once(child, 'close');
  child.stdin.write(`${path}\n`);
  while (output() === '' && child.exitCode === null) await wait(2);
  await wait(milliseconds);
  child.kill('SIGKILL');
  await closed;
  return output();
}

/** What must be there when `last` was the last answer. */
function expected(last: number): ReadonlyMap<string, Agreed> {
  const all = Array.from({ length: Math.max(0, last - 1) }, (_, index) => nthAnswer(index + 2, questions));
  return new Map(all.map((value) => [value.question, value]));
}

/** What is wrong with the file that came with answer `n`; there is none before the first. */
function fileProblem(db: WritableDb, assessmentId: AssessmentId, n: number): string | null {
  const listed = evidenceFiles(db, assessmentId) ?? [];
  if (n === 0) return listed.length === 0 ? null : 'a file that nobody attached';
  const { bytes, file } = nthFile(n);
  const opened = openFile(db, assessmentId, file.id);
  const isThere = listed.length === 1 && opened.ok && opened.value !== null && bytes.equals(opened.value.bytes);
  return isThere ? null : `the file of answer ${n} is not as acknowledged`;
}

function problemOf(path: string, assessmentId: AssessmentId, acknowledged: number): string | null {
  const verified = verifyWorkspace(path);
  if (verified.result !== 'sound') return `not sound: ${JSON.stringify(verified)}`;
  const opened = openDatabase(path, { clock: systemClock });
  if (!opened.ok) return `does not open: ${JSON.stringify(opened.trouble)}`;
  try {
    const read = readAssessment(opened.db, assessmentId);
    const last = read?.head.revision ?? 0;
    // The answer that was being acknowledged may be there as well.
    if (last !== acknowledged && last !== acknowledged + 1) return `acknowledged ${acknowledged}, stored ${last}`;
    const stored = new Map((read?.draft.assessment.agreed ?? []).map((value) => [value.question as string, value]));
    const wanted = expected(last);
    const wrong = [...wanted].filter(([key, value]) => JSON.stringify(stored.get(key)) !== JSON.stringify(value));
    if (wrong.length > 0 || stored.size !== wanted.size) return `${wrong.length} answers are not as acknowledged`;
    return fileProblem(opened.db, assessmentId, last - (last % everyFile));
  } finally {
    closeDatabase(opened.db);
  }
}

/** Kills a process that stores answers, `rounds` times at random moments, and looks after each time whether every acknowledged answer is
 * there and the file sound. `random` gives numbers from 0 to 1. */
export async function killLoop(folder: string, rounds: number, random: () => number): Promise<KillReport> {
  const path = join(folder, 'killed.cairn');
  const made = createWorkspace(path, { name: 'Killed', actor: 'test', clock: systemClock });
  const [known] = library;
  if (!made.ok || known === undefined) throw new Error('no workspace to kill');
  const framework = toPinned(known);
  const created = createAssessment(made.value, { framework, organisation: { name: 'Fjord' }, actor: 'test' });
  closeDatabase(made.value);
  if (!created.ok) throw new Error('no assessment to kill');

  const failures: string[] = [];
  let acknowledged = 1;
  let next = aWriter();
  for (let round = 1; round <= rounds; round += 1) {
    const writer = next;
    // The next one loads while this one writes.
    next = aWriter();
    const output = await killAfter(writer, path, random() * 60);
    acknowledged = Number(output.match(/(\d+)\n$/)?.[1] ?? acknowledged);
    const problem = output.includes('failed') ? output.slice(-500) : problemOf(path, created.value, acknowledged);
    if (problem !== null) failures.push(`round ${round}: ${problem}`);
    if (failures.length > 3) break;
  }
  next.child.kill('SIGKILL');
  return { rounds, acknowledged: acknowledged - 1, failures };
}
