import { type FunctionName, type Letter, Letters } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { findQuestion, isSymptom } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';

/** One answer that a question offers: what people write for it, and what it is called. */
export interface AskedChoice {
  readonly value: number | Letter;
  readonly name: string;
  /** Sentences that describe it; none for a frequency, and for a level that only stands between two others. */
  readonly clauses: readonly string[];
}

/** A question in words, as it is asked in plain text. */
export interface AskedQuestion {
  readonly id: QuestionId;
  /** Empty where the statement is all there is (a limit symptom). */
  readonly name: string;
  readonly statement: string;
  /** Who should answer; none for a limit symptom. */
  readonly functions: readonly FunctionName[];
  readonly choices: readonly AskedChoice[];
}

const levels = ['1', '2', '3', '4', '5'] as const;
const frequencies = ['0', '1', '2', '3'] as const;

/** A question of a framework in the words of one language; null for an id that it does not have. */
export function askedQuestion(framework: Framework, texts: FrameworkTexts, id: QuestionId): AskedQuestion | null {
  if (texts.kind === 'ladder' && isSymptom(framework, id)) {
    return {
      id,
      name: '',
      statement: texts.symptoms[id] ?? '',
      functions: [],
      choices: frequencies.map((key) => ({ value: Number(key), name: texts.frequencies[key], clauses: [] })),
    };
  }
  const functions = findQuestion(framework, id)?.question.functions;
  if (functions === undefined) return null;
  const words = texts.questions[id];
  if (words === undefined) return null;
  if ('anchors' in words) {
    const choices = Letters.map((value) => ({
      value,
      name: (texts.kind === 'pillars' ? undefined : texts.scale?.[value].name) ?? value,
      clauses: [words.anchors[value]],
    }));
    return { id, name: words.name, statement: words.statement, functions, choices };
  }
  const choices = levels.map((key) => ({
    value: Number(key),
    name: (texts.kind === 'ladder' ? undefined : texts.levels?.[key].name) ?? key,
    clauses: words.levels[key] ?? [],
  }));
  return { id, name: words.name, statement: words.question, functions, choices };
}

/** An answer and what it is called: "3 = Defined". */
export function scaleLine({ value, name }: AskedChoice): string {
  return `${String(value)} = ${name}`;
}
