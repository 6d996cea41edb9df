import { ORPCError } from '@orpc/server';
import { formatAssessmentFile } from '../../../shared/exchange/formatAssessmentFile.ts';
import { parseAssessmentFile, type ReadFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import { findFramework, type LibraryFramework, library, textsFor } from '../../../shared/frameworks/library.ts';
import { score } from '../../../shared/scoring/score.ts';
import { toPinned } from '../database/frameworks.ts';
import { door } from '../router.ts';
import { exportAssessment } from '../workspace/exportAssessment.ts';
import { fileStanding } from '../workspace/fileStanding.ts';
import { importAssessment } from '../workspace/importAssessment.ts';
import { database, notFound, settled } from './refuse.ts';

/** Reads and checks a file against the frameworks that are known here. Throws INVALID_FILE with the first problem. */
function read(content: string): { readonly file: ReadFile; readonly known: LibraryFramework } {
  const parsed = parseAssessmentFile(
    content,
    library.map(({ framework }) => framework),
  );
  if (!parsed.ok) throw new ORPCError('INVALID_FILE', { defined: true, status: 422, data: parsed.problem });
  const known = findFramework(parsed.framework.id, parsed.framework.version);
  if (known === undefined) throw notFound();
  return { file: parsed.file, known };
}

const mostNameBytes = 200;

/** A name for the file of an assessment: who, what, when. */
export function fileTitle({ organisation, title, date }: ReadFile['assessment']): string {
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
    const { file, known } = read(input.content);
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
      standing: fileStanding(database(context.services), file) ?? 'new',
    };
  }),
  import: door.exchange.import.handler(({ context, input }) => {
    const { file, known } = read(input.content);
    const db = database(context.services);
    const { assessmentId } = settled(
      importAssessment(db, { file, framework: toPinned(known), actor: 'facilitator', asCopy: true }),
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
