import { ORPCError } from '@orpc/server';
import { formatAssessmentFile } from '../../../shared/exchange/formatAssessmentFile.ts';
import { parseAssessmentFile, type ReadFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import { score } from '../../../shared/scoring/score.ts';
import type { PinnedFramework } from '../database/frameworks.ts';
import type { ReadableDb } from '../database/handle.ts';
import { door } from '../router.ts';
import { exportAssessment } from '../workspace/exportAssessment.ts';
import { fileStanding } from '../workspace/fileStanding.ts';
import { importAssessment } from '../workspace/importAssessment.ts';
import { findKnown, knownFrameworks } from '../workspace/knownFrameworks.ts';
import { database, notFound, settled } from './refuse.ts';

/** Reads and checks a file against the frameworks that are known here. Throws INVALID_FILE with the first problem. */
function read(db: ReadableDb, content: string): { readonly file: ReadFile; readonly known: PinnedFramework } {
  const parsed = parseAssessmentFile(
    content,
    knownFrameworks(db).map(({ framework }) => framework),
  );
  if (!parsed.ok) throw new ORPCError('INVALID_FILE', { defined: true, status: 422, data: parsed.problem });
  const known = findKnown(db, parsed.framework.id, parsed.framework.version);
  if (known === undefined) throw notFound();
  return { file: parsed.file, known };
}

const mostNameBytes = 200;

/** A name for the file of an assessment: who, what, when. */
export function fileTitle({
  organisation,
  title,
  date,
}: Pick<ReadFile['assessment'], 'organisation' | 'title' | 'date'>): string {
  const name = [organisation.name, title, date]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '-');
  // By whole characters, never half of one, and short enough in bytes for an extension to follow: file systems take 255 of them.
  let kept = '';
  for (const character of [...name].slice(0, 120)) {
    if (Buffer.byteLength(kept + character) > mostNameBytes) break;
    kept += character;
  }
  return kept;
}

export const exchangeProcedures = {
  inspect: door.exchange.inspect.handler(({ context, input }) => {
    const db = database(context.services);
    const { file, known } = read(db, input.content);
    const { assessment } = file;
    const scored = score(known.framework, assessment);
    return {
      organisation: assessment.organisation.name,
      title: assessment.title ?? null,
      date: assessment.date ?? null,
      framework: textsFor(known, context.services.preferences.get().language).title,
      answered: scored.questions.filter(({ state }) => state === 'answered').length,
      participants: assessment.participants?.length ?? 0,
      actions: assessment.actions?.length ?? 0,
      standing: fileStanding(db, file) ?? 'new',
    };
  }),
  import: door.exchange.import.handler(async ({ context, input }) => {
    const { file, known } = read(database(context.services), input.content);
    await context.services.workspaces.keeper()?.make('before-import');
    const db = database(context.services);
    const { assessmentId } = settled(
      importAssessment(db, { file, framework: known, actor: 'facilitator', asCopy: true }),
    );
    context.services.broadcast.send({ type: 'assessment-changed', assessmentId, revision: 1 });
    return { assessmentId };
  }),
  export: door.exchange.export.handler(({ context, input }) => {
    const file = exportAssessment(database(context.services), input.assessmentId);
    if (file === null) throw notFound();
    const text = formatAssessmentFile(file.head, file.assessment);
    return context.services.exports.add(`${fileTitle(file.assessment)}.cairn.json`, Buffer.from(text));
  }),
};
