import type { QuestionId } from '../base/ids.ts';
import type { PreviewLine, StoredLine } from './replyPreview.ts';

/** Settles questions that are named more than once: the same answer again is a repetition; two different ones, or a clear one beside an
 * unclear one, are all unclear. */
export function settleTwice(lines: readonly PreviewLine[]): readonly PreviewLine[] {
  const doubtful = new Set<QuestionId>();
  for (const line of lines) {
    // What is quoted is an earlier mail, which the newer words may well correct.
    if (line.kind === 'unclear' && line.question !== null && line.reason !== 'quoted') doubtful.add(line.question);
  }
  const first = new Map<QuestionId, StoredLine | null>();
  for (const line of lines) {
    if (line.kind !== 'stored') continue;
    const before = first.get(line.question);
    if (before === undefined) first.set(line.question, line);
    else if (before !== null) first.set(line.question, together(before, line));
  }
  return lines.map((line) => {
    if (line.kind !== 'stored') return line;
    const { line: number, text, question } = line;
    const counts = first.get(question) ?? null;
    if (counts === null || doubtful.has(question))
      return { kind: 'unclear', line: number, text, reason: 'twice', question };
    return counts === line ? line : { kind: 'ignored', line: number, text, why: 'repeated' };
  });
}

/** The one of two answers that says all that both say; null where they differ. */
function together(one: StoredLine, other: StoredLine): StoredLine | null {
  const isSame = JSON.stringify(one.answer) === JSON.stringify(other.answer);
  if (!isSame) return null;
  if (other.note === null || other.note === one.note) return one;
  return one.note === null ? other : null;
}
