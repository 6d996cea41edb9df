import { type FunctionName, Functions } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import type { Translate } from '../i18n/translateWith.ts';
import { type AskedQuestion, askedQuestion, scaleLine } from './askedQuestion.ts';

/** For whom the text is: a part for each function, one list for everybody, or one function's part alone. */
export type AskFor = 'functions' | 'everybody' | FunctionName;

export interface AskOptions {
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  /** In the order in which they are asked. */
  readonly questions: readonly QuestionId[];
  readonly askFor: AskFor;
  /** Describes the levels of each question; without them only what they are called, once. */
  readonly levels: boolean;
  readonly t: Translate;
}

/** Questions as plain text for an e-mail: no answers, no names, nothing that anybody wrote into the assessment. What comes back is read by
 * `parseReplies`, also where people answer inside it. Empty when there is nothing to ask. */
export function askText({ framework, texts, questions, askFor, levels, t }: AskOptions): string {
  const asked = questions.flatMap((id) => askedQuestion(framework, texts, id) ?? []);
  const parts = partsOf(asked, askFor, t);
  const first = parts[0]?.questions[0];
  if (first === undefined) return '';
  const all = parts.flatMap((part) => part.questions);
  const paragraphs = [
    instruction(all, first, texts, levels, t),
    ...parts.flatMap(({ title, questions: own }) => [
      ...(title === null ? [] : [title.toLocaleUpperCase(texts.language)]),
      ...own.map((question) => block(question, levels, t)),
    ]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** Functions that a question of the list is tagged with, in the usual order. */
export function askedFunctions(framework: Framework, texts: FrameworkTexts, questions: readonly QuestionId[]) {
  const tagged = new Set(questions.flatMap((id) => askedQuestion(framework, texts, id)?.functions ?? []));
  return Functions.filter((name) => tagged.has(name));
}

interface Part {
  readonly title: string | null;
  readonly questions: readonly AskedQuestion[];
}

function partsOf(asked: readonly AskedQuestion[], askFor: AskFor, t: Translate): readonly Part[] {
  if (askFor === 'everybody') return [{ title: null, questions: asked }];
  const names = askFor === 'functions' ? Functions : [askFor];
  const parts: readonly Part[] = [
    ...names.map((name) => ({
      title: t(`ask.text.for.${name}`),
      questions: asked.filter(({ functions }) => functions.includes(name)),
    })),
    // No tag says whom a limit symptom concerns, so it goes to all.
    { title: t('ask.text.for.everybody'), questions: asked.filter(({ functions }) => functions.length === 0) },
  ];
  return parts.filter(({ questions }) => questions.length > 0);
}

function instruction(
  asked: readonly AskedQuestion[],
  first: AskedQuestion,
  texts: FrameworkTexts,
  levels: boolean,
  t: Translate,
): string {
  const example = (words: string) => `${t('ask.text.example')} ${words}`;
  const at = (index: number) => asked[index]?.id ?? first.id;
  const value = first.choices[2]?.value ?? first.choices[0]?.value ?? '';
  const lines = [
    t('ask.text.how'),
    example(`${first.id} ${value}`),
    example(`${at(1)} ? (${t('ask.text.dontKnow')})`),
    example(`${at(2)} n/a: ${t('ask.text.reason')}`),
    '',
    texts.choosingRule,
  ];
  return [...lines, ...(levels ? [] : scaleLines(asked))].join('\n');
}

/** What the values are called, once for each kind of question. */
function scaleLines(asked: readonly AskedQuestion[]): readonly string[] {
  return [...new Set(asked.map(({ choices }) => choices.map(scaleLine).join('\n')))];
}

function block({ id, name, statement, choices }: AskedQuestion, levels: boolean, t: Translate): string {
  const lines = [
    `${id}  ${name === '' ? statement : name}`,
    ...(name === '' ? [] : [statement]),
    ...(levels
      ? choices.map((choice) => [scaleLine(choice), clauses(choice.clauses)].filter((words) => words !== '').join(': '))
      : []),
    t('ask.text.answer'),
  ];
  return lines.join('\n');
}

function clauses(sentences: readonly string[]): string {
  return sentences.map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`)).join(' ');
}
