import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { FrameworkTexts } from '../../../shared/frameworks/texts.ts';

/** The clauses of `level` that the room ticked as not true yet, as they read. */
export function missingClauses(
  { agreed }: Assessment,
  texts: FrameworkTexts,
  question: QuestionId,
  level: number,
): readonly string[] {
  if (texts.kind === 'ladder') return [];
  const ticked = agreed?.findLast((entry) => entry.question === question)?.missing ?? [];
  const clauses = levelClauses(texts, question, level);
  return ticked
    .filter((missing) => missing.level === level)
    .map((missing) => missing.clause)
    .sort((a, b) => a - b)
    .flatMap((clause) => clauses[clause - 1] ?? []);
}

/** What a question's choice says: the clauses of a level, or the one sentence of a letter. */
export function levelClauses(texts: FrameworkTexts, question: QuestionId, choice: number | string): readonly string[] {
  const words = texts.questions[question];
  if (words === undefined) return [];
  if ('levels' in words) {
    const levels: Readonly<Record<string, readonly string[] | undefined>> = words.levels;
    return levels[String(choice)] ?? [];
  }
  const anchors: Readonly<Record<string, string>> = words.anchors;
  return anchors[String(choice)] === undefined ? [] : [String(anchors[String(choice)])];
}
