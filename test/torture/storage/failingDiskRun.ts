import { copyFileSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkpoint, closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import { removeDatabaseFiles } from '../../../electron/backend/database/durable.ts';
import type { WritableDb } from '../../../electron/backend/database/handle.ts';
import { openDatabase } from '../../../electron/backend/database/openDatabase.ts';
import { applyEdit } from '../../../electron/backend/workspace/applyEdit.ts';
import { importAssessment } from '../../../electron/backend/workspace/importAssessment.ts';
import { listAssessments } from '../../../electron/backend/workspace/listAssessments.ts';
import type { Outcome } from '../../../electron/backend/workspace/outcome.ts';
import { readAssessment } from '../../../electron/backend/workspace/readAssessment.ts';
import { saveCopy } from '../../../electron/backend/workspace/saveCopy.ts';
import { verifyWorkspace } from '../../../electron/backend/workspace/verifyWorkspace.ts';
import { AssessmentId } from '../../../shared/base/ids.ts';
import { theNineVoices } from '../../builders/theExamples.ts';
import { aClock, pillars } from './inChild.ts';

/** Uses a workspace while every single call to the disk fails in turn, and prints what was not as it should be. To be started with the
 * recorder, which makes the calls fail. Arguments: the folder that fails, the workspace to begin with, its assessment's id, and how many
 * calls to leave out between two that fail. */
const [folder = '', original = '', id = '', stride = '1'] = process.argv.slice(2);
const assessmentId = AssessmentId.parse(id);
const path = join(folder, 'test.cairn');
const copy = join(folder, 'copy.cairn');
const crashed = join(folder, 'crashed.cairn');
const before = readFileSync(original);
const clock = aClock();

/** One way for the disk to fail: the `at`th call of a kind from now on (0: none), once or for good. */
interface Fault {
  readonly call: 'write' | 'sync' | 'read';
  readonly at: number;
  readonly errno: 'EIO' | 'ENOSPC';
  readonly sticky: boolean;
}

/** What a use of the workspace came to. */
interface Use {
  /** The text that was acknowledged last, and those that were refused after it. */
  acknowledged: string;
  refused: string[];
  imported: boolean;
  copied: boolean;
  readonly troubles: string[];
}

/** Gives an order to the recorder, which refuses the name with its answer. */
function order(text: string): number {
  try {
    openSync(join(folder, `.fault,${text}`), 'r');
  } catch (error) {
    if (error instanceof Error && 'errno' in error) return -Number(error.errno);
  }
  throw new Error('the recorder is not there');
}

function arm({ call, at, errno, sticky }: Fault): void {
  order(`${call},${at},${errno === 'EIO' ? 5 : 28},${sticky ? 1 : 0}`);
}

/** The calls of the armed kind so far. */
function disarm(): number {
  const count = order('count') - 1000;
  order('none,0,0,0');
  return count;
}

/** Notes why a step was refused; answers whether it was done. */
function isDone(use: Use, outcome: Outcome<unknown>): boolean {
  if (outcome.ok) return true;
  use.troubles.push(outcome.refusal.code === 'trouble' ? outcome.refusal.trouble.code : outcome.refusal.code);
  return false;
}

function editThree(db: WritableDb, use: Use): void {
  let expectedRevision = 0;
  for (const value of ['first', 'second', 'third']) {
    const changes = [{ change: { entry: 'summary', value } as const, expectedRevision }];
    const outcome = applyEdit(db, { assessmentId, changes, actor: 'test' });
    if (isDone(use, outcome) && outcome.ok) {
      expectedRevision = outcome.value.revisions.summary ?? 0;
      use.acknowledged = value;
      use.refused = [];
    } else use.refused.push(value);
  }
}

/** As a person would use it; each step is tried whatever became of the one before. */
function oneUse(): Use {
  const use: Use = { acknowledged: '', refused: [], imported: false, copied: false, troubles: [] };
  const opened = openDatabase(path, { clock });
  if (!opened.ok) {
    use.troubles.push(opened.trouble.code);
    return use;
  }
  editThree(opened.db, use);
  checkpoint(opened.db);
  const { id: framework, version } = pillars.framework;
  const file = { head: { framework: { id: framework, version } }, assessment: theNineVoices };
  use.imported = isDone(use, importAssessment(opened.db, { file, framework: pillars, actor: 'test' }));
  use.copied = isDone(use, saveCopy(opened.db, copy));
  // What is on the disk if the process ends here.
  order('hold');
  for (const suffix of ['', '-wal', '.head']) {
    if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${crashed}${suffix}`);
  }
  order('go');
  closeDatabase(opened.db);
  return use;
}

/** Opens a file after the disk works again; says what is not as it was acknowledged. */
function problemIn(file: string, use: Use): string | null {
  const opened = openDatabase(file, { clock });
  if (!opened.ok) return `${basename(file)} is ${opened.trouble.code}`;
  try {
    const read = readAssessment(opened.db, assessmentId);
    const summary = read?.draft.assessment.summary ?? '';
    // What was refused because the disk did not say whether it has it may be there or not.
    if (summary !== use.acknowledged && !use.refused.includes(summary)) {
      return `${basename(file)} has "${summary}" after "${use.acknowledged}"`;
    }
    if (use.imported && listAssessments(opened.db).length !== 2) return `${basename(file)} lost an import`;
    const changes = [{ change: { entry: 'title', value: 'goes on' } as const, expectedRevision: 0 }];
    const outcome = applyEdit(opened.db, { assessmentId, changes, actor: 'test' });
    return outcome.ok ? null : `${basename(file)} cannot be edited any more`;
  } finally {
    closeDatabase(opened.db);
  }
}

function problemsAfter(fault: Fault, use: Use): readonly string[] {
  const wrong = use.troubles.filter(
    (code) => code !== 'io-error' && code !== (fault.errno === 'ENOSPC' ? 'disk-full' : ''),
  );
  const problems: (string | null)[] = wrong.map((code) => `called ${code}`);
  const isOnce = !fault.sticky && use.troubles.length > 1;
  if (isOnce && !use.troubles.includes('conflict')) problems.push('one failure stopped several steps');
  problems.push(problemIn(path, use));
  if (existsSync(crashed)) problems.push(problemIn(crashed, use));
  if (existsSync(copy) && verifyWorkspace(copy).result !== 'sound') problems.push('the copy is not sound');
  if (use.copied && !existsSync(copy)) problems.push('the copy is not there');
  const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) problems.push(`left ${left.join(' and ')}`);
  return problems.flatMap((problem) => (problem === null ? [] : [`${JSON.stringify(fault)}: ${problem}`]));
}

/** One use under one fault. Answers how many calls of the kind there were, and what was wrong. */
function tryFault(fault: Fault): {
  readonly calls: number;
  readonly troubles: number;
  readonly problems: readonly string[];
} {
  for (const file of [path, copy, crashed]) removeDatabaseFiles(file);
  writeFileSync(path, before);
  arm(fault);
  try {
    const use = oneUse();
    const calls = disarm();
    return { calls, troubles: use.troubles.length, problems: problemsAfter(fault, use) };
  } catch (error) {
    disarm();
    return { calls: 0, troubles: 1, problems: [`${JSON.stringify(fault)}: threw ${String(error)}`] };
  }
}

const report = { uses: 0, withTrouble: 0, problems: [] as string[] };
for (const call of ['write', 'sync', 'read'] as const) {
  const { calls, problems } = tryFault({ call, at: 0, errno: 'EIO', sticky: false });
  report.problems.push(...problems);
  for (const errno of call === 'read' ? (['EIO'] as const) : (['EIO', 'ENOSPC'] as const)) {
    for (const sticky of [false, true]) {
      for (let at = 1; at <= calls; at += call === 'sync' ? 1 : Number(stride)) {
        const tried = tryFault({ call, at, errno, sticky });
        report.uses += 1;
        if (tried.troubles > 0) report.withTrouble += 1;
        report.problems.push(...tried.problems);
      }
    }
  }
}
process.stdout.write(JSON.stringify(report));
