import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../../../electron/backend/systemClock.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { QuestionId } from '../../../../shared/base/ids.ts';

/** Opens the workspace named on standard input, answers question after question until it is killed, and prints the number of each answer
 * once it is acknowledged. Answer `n` is a function of `n` alone, so whoever reads the file later knows what must be in it. */

/** The `n`th answer, counted from 2 as revisions are. */
export function nthAnswer(n: number, questions: readonly string[]) {
  const question = QuestionId.parse(questions[n % questions.length]);
  return { question, answer: 1 + (n % 5), note: `answer ${n} ${'·'.repeat(n % 300)}` };
}

function stream(path: string): never {
  const opened = openDatabase(path, { clock: systemClock });
  if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
  const { db } = opened;
  const [listed] = listAssessments(db);
  const read = listed === undefined ? null : readAssessment(db, listed.id);
  if (read === null) throw new Error('no assessment');
  const questions = (process.argv[2] ?? '').split(',');
  const revisions = { ...read.revisions };
  for (let n = read.head.revision + 1; ; n += 1) {
    const value = nthAnswer(n, questions);
    const outcome = applyEdit(db, {
      assessmentId: read.head.id,
      actor: 'test',
      changes: [
        {
          change: { entry: 'agreed', question: value.question, value },
          expectedRevision: revisions[`agreed:${value.question}`] ?? 0,
        },
      ],
    });
    if (!outcome.ok || outcome.value.revision !== n) throw new Error(`answer ${n}: ${JSON.stringify(outcome)}`);
    revisions[`agreed:${value.question}`] = n;
    writeSync(1, `${n}\n`);
  }
}

if (import.meta.main) {
  const [line] = await once(process.stdin, 'data');
  stream(String(line).trim());
}
