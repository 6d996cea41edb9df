import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { bytesHash } from '../../../../electron/backend/database/attachments.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../../../electron/backend/systemClock.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { storeFile } from '../../../../electron/backend/workspace/evidenceFiles.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { EvidenceFile } from '../../../../shared/assessment/schema.ts';
import { QuestionId } from '../../../../shared/base/ids.ts';

/** Opens the workspace named on standard input, answers question after question until it is killed, and prints the number of each answer
 * once it is acknowledged. Answer `n` is a function of `n` alone, so whoever reads the file later knows what must be in it. */

const opaque = { type: 'other', width: null, height: null } as const;

/** The `n`th answer, counted from 2 as revisions are. */
export function nthAnswer(n: number, questions: readonly string[]) {
  const question = QuestionId.parse(questions[n % questions.length]);
  return { question, answer: 1 + (n % 5), note: `answer ${n} ${'·'.repeat(n % 300)}` };
}

/** Every so many answers a file is stored and listed with the answer, in place of the one before. */
export const everyFile = 20;

/** The file that comes with the `n`th answer. */
export function nthFile(n: number): { readonly bytes: Buffer; readonly file: EvidenceFile } {
  const bytes = Buffer.alloc(100_000 + n, `file ${n} `);
  const file = EvidenceFile.parse({
    id: `f${n}`,
    on: { question: 'R4' },
    name: `file ${n}.bin`,
    type: 'other',
    bytes: bytes.length,
    sha256: bytesHash(bytes),
    addedAt: '2026-11-02T09:00:00Z',
  });
  return { bytes, file };
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
    const assessmentId = read.head.id;
    const filed = n % everyFile === 0 ? nthFile(n) : null;
    if (filed !== null) storeFile(db, { assessmentId, actor: 'test', bytes: filed.bytes, kind: opaque });
    const outcome = applyEdit(db, {
      assessmentId,
      actor: 'test',
      changes: [
        {
          change: { entry: 'agreed', question: value.question, value },
          expectedRevision: revisions[`agreed:${value.question}`] ?? 0,
        },
        ...(filed === null
          ? []
          : [{ change: { entry: 'files' as const, value: [filed.file] }, expectedRevision: revisions.files ?? 0 }]),
      ],
    });
    if (!outcome.ok || outcome.value.revision !== n) throw new Error(`answer ${n}: ${JSON.stringify(outcome)}`);
    revisions[`agreed:${value.question}`] = n;
    if (filed !== null) revisions.files = n;
    writeSync(1, `${n}\n`);
  }
}

if (import.meta.main) {
  const [line] = await once(process.stdin, 'data');
  stream(String(line).trim());
}
