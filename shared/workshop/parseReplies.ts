import { answerProblem } from '../assessment/answerProblem.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import { isBareValue, type ReplyAnswer, readReply, skipToValue, valueAt } from './replyAnswer.ts';
import { foldText, isWordCharacter, type ReplyLine, replyLine } from './replyLine.ts';
import type { Ignored, LineAt, Preview, PreviewLine } from './replyPreview.ts';
import {
  codeEnd,
  idAt,
  mentionsQuestion,
  type ReplyQuestion,
  type ReplyQuestions,
  replyQuestions,
} from './replyQuestions.ts';
import { markupNames, questionWords } from './replyWords.ts';
import { settleTwice } from './settleTwice.ts';

/** Longest reply that is read, in UTF-16 code units. */
export const longestReply = 200_000;

export interface ReplyFrame {
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  /** What the copied text writes before an answer ("Your answer:") and before an example. */
  readonly labels: { readonly answer: string; readonly example: string };
  /** Ids of questions of other questionnaires. */
  readonly others?: ReadonlySet<string> | undefined;
}

/** [Note: Never a guess] Reads a reply: a line that can be understood in one way alone is stored, one that could be an answer is
 * unclear and says why, everything else is ignored. Takes time in proportion to its length. */
export function parseReplies(reply: string, frame: ReplyFrame): Preview {
  if (reply.length > longestReply) return { isTooLong: true, lines: [] };
  const reading = new Reading(frame);
  const raws = reply.split(/\r\n|[\n\r\u2028\u2029]/);
  const lines = raws.flatMap((raw, index) => reading.line(raw, index + 1));
  return { isTooLong: false, lines: settleTwice(lines) };
}

type Outcome = ReplyAnswer | { readonly ignored: Ignored };

/** What is known from the lines above while a reply is read. */
class Reading {
  readonly #framework: Framework;
  readonly #questions: ReplyQuestions;
  readonly #others: ReadonlySet<string>;
  /** "0 = Never", as the copied text names the answers. */
  readonly #scaleLines: ReadonlySet<string>;
  readonly #answerLabel: string;
  readonly #exampleLabel: string;
  /** The question whose heading was read last. */
  #under: ReplyQuestion | null = null;
  /** Its label stood alone: the answer may be on the next line. */
  #awaiting: ReplyQuestion | null = null;
  /** Somebody answers above the questions, not below: then no next line belongs to a label. */
  #isAbove = false;

  constructor({ framework, texts, labels, others = new Set() }: ReplyFrame) {
    this.#framework = framework;
    this.#questions = replyQuestions(framework, texts);
    this.#others = new Set([...others].map(foldText));
    this.#scaleLines = new Set([...this.#questions.values()].flatMap(({ scaleLines }) => scaleLines));
    this.#answerLabel = withoutColon(foldText(labels.answer));
    this.#exampleLabel = foldText(labels.example);
  }

  line(raw: string, number: number): readonly PreviewLine[] {
    const line = replyLine(raw);
    if (line.folded.trim() === '') return [];
    const start = afterBullet(line.folded);
    const entry = (outcome: Outcome, question: ReplyQuestion | null, text = raw.trim()) => [
      this.#entry({ line: number, text }, outcome, question, line),
    ];
    if (line.folded.startsWith(this.#exampleLabel, start)) return entry({ ignored: 'question' }, null);
    const label = afterWord(line.folded, start, this.#answerLabel);
    if (label !== null) return this.#labelled(line, label, entry);
    const id = idAt(line.folded, start, this.#questions);
    if (id?.question) return this.#answers(line, start, raw, number);
    const awaited = this.#awaitedBy(line);
    if (awaited !== null) return entry(awaited.outcome, awaited.question);
    if (line.depth > 0) return entry({ ignored: 'words' }, null);
    if (this.#scaleLines.has(foldText(line.folded.slice(0, 80)))) return entry({ ignored: 'question' }, null);
    const codeEnds = id?.end ?? codeEnd(line.folded, start);
    if (codeEnds !== null && this.#isAnswered(line.folded, codeEnds)) {
      return entry({ unclear: this.#others.has(id?.key ?? '') ? 'elsewhere' : 'unknown' }, null);
    }
    const isMention = mentionsQuestion(line.folded, this.#questions);
    if (isMention && hasMarkup(line.folded)) return entry({ unclear: 'markup' }, null);
    if (this.#isLoneValue(line.folded)) {
      if (this.#under === null) this.#isAbove = true;
      return entry({ unclear: 'no-question' }, null);
    }
    return entry(isMention ? { unclear: 'sentence' } : { ignored: 'words' }, null);
  }

  #entry(at: LineAt, outcome: Outcome, question: ReplyQuestion | null, line: ReplyLine): PreviewLine {
    if ('ignored' in outcome) return { ...at, kind: 'ignored', why: outcome.ignored };
    const id = question?.id ?? null;
    if ('unclear' in outcome) return { ...at, kind: 'unclear', reason: outcome.unclear, question: id };
    if (id === null) return { ...at, kind: 'unclear', reason: 'no-question', question: null };
    if (line.isReordered) return { ...at, kind: 'unclear', reason: 'hidden', question: id };
    if (answerProblem(this.#framework, id, outcome.answer) !== null) {
      return { ...at, kind: 'unclear', reason: 'outside', question: id };
    }
    return { ...at, kind: 'stored', question: id, answer: outcome.answer, note: outcome.note };
  }

  /** "Your answer: 3" below a question. */
  #labelled(
    line: ReplyLine,
    from: number,
    entry: (outcome: Outcome, question: ReplyQuestion | null) => readonly PreviewLine[],
  ): readonly PreviewLine[] {
    const question = this.#under;
    const named = idAt(line.folded, skipToValue(line.folded, from), this.#questions);
    const at = named?.question ? named.end : from;
    if (named?.question && named.question !== question) return entry({ unclear: 'sentence' }, named.question);
    if (skipToValue(line.folded, at) >= line.folded.length) {
      this.#awaiting = question;
      return entry({ ignored: 'unanswered' }, question);
    }
    this.#awaiting = null;
    if (question === null) return entry({ unclear: 'no-question' }, null);
    if (line.depth > 1) return entry({ unclear: 'quoted' }, question);
    return entry(readReply(from === at ? cut(line, from) : cut(line, at), question), question);
  }

  /** The line below a label that stood alone, where it begins like an answer. */
  #awaitedBy(line: ReplyLine): { readonly question: ReplyQuestion; readonly outcome: Outcome } | null {
    const question = this.#awaiting;
    if (question === null || line.depth > 1) return null;
    const value = valueAt(line.folded, skipToValue(line.folded, 0), question);
    if (value === null) return null;
    this.#awaiting = null;
    return { question, outcome: this.#isAbove ? { unclear: 'no-question' } : readReply(line, question) };
  }

  /** A line that begins with a question of ours: its heading, or one answer or several. */
  #answers(line: ReplyLine, start: number, raw: string, number: number): readonly PreviewLine[] {
    this.#awaiting = null;
    const cuts = this.#cuts(line.folded, start);
    return cuts.map((from, index) => {
      const to = cuts[index + 1] ?? line.folded.length;
      const id = idAt(line.folded, from, this.#questions);
      const text = cuts.length === 1 ? raw.trim() : withoutComma(line.text.slice(from, to));
      const at = { line: number, text };
      if (id === null || id.question === null) {
        const key = id?.key ?? '';
        return this.#entry(at, { unclear: this.#others.has(key) ? 'elsewhere' : 'unknown' }, null, line);
      }
      const words = { folded: line.folded.slice(id.end, to), text: line.text.slice(id.end, to) };
      return this.#entry(at, this.#answer(words, id.question, line.depth), id.question, line);
    });
  }

  #answer(words: { readonly folded: string; readonly text: string }, question: ReplyQuestion, depth: number): Outcome {
    const behind = afterHeading(words.folded, question);
    if (behind === 'heading') {
      this.#under = question;
      return { ignored: 'question' };
    }
    const read = readReply({ folded: words.folded.slice(behind), text: words.text.slice(behind) }, question);
    if (depth === 0) return read;
    return 'unclear' in read && read.unclear === 'not-understood' ? { ignored: 'words' } : { unclear: 'quoted' };
  }

  /** Where each answer of a line begins: behind a comma or semicolon outside brackets, where a question and an answer follow. */
  #cuts(folded: string, start: number): readonly number[] {
    const cuts = [start];
    let depth = 0;
    for (let at = start; at < folded.length; at += 1) {
      const character = folded.charAt(at);
      if (character === '(') depth += 1;
      else if (character === ')') depth = Math.max(0, depth - 1);
      else if ((character === ',' || character === ';') && depth === 0) {
        let next = at + 1;
        while (folded.charAt(next) === ' ') next += 1;
        const id = idAt(folded, next, this.#questions);
        if (id !== null && this.#isAnswered(folded, id.end, id.question)) cuts.push(next);
        at = next - 1;
      }
    }
    return cuts;
  }

  /** Whether something that can be an answer stands behind an id, or nothing at all. */
  #isAnswered(folded: string, end: number, question: ReplyQuestion | null = null): boolean {
    const at = skipToValue(folded, end);
    if (at >= folded.length) return question === null;
    const any = question ?? this.#questions.values().next().value;
    return any !== undefined && (valueAt(folded, at, any) !== null || /^[a-z](?![a-z])/.test(folded.slice(at, at + 2)));
  }

  /** An answer that stands alone on its line, whichever question it is for. */
  #isLoneValue(folded: string): boolean {
    if (folded.length > 40) return false;
    const any = this.#questions.values().next().value;
    return any !== undefined && isBareValue(folded, any);
  }
}

const cut = ({ folded, text }: ReplyLine, from: number) => ({ folded: folded.slice(from), text: text.slice(from) });

function withoutColon(label: string): string {
  return label.endsWith(':') ? label.slice(0, -1).trim() : label;
}

function withoutComma(text: string): string {
  const words = text.trim();
  return ',;、，；'.includes(words.charAt(words.length - 1)) ? words.slice(0, -1) : words;
}

function afterWord(folded: string, at: number, word: string): number | null {
  if (word === '' || !folded.startsWith(word, at)) return null;
  return isWordCharacter(folded.charAt(at + word.length)) ? null : at + word.length;
}

/** Past bullets, numbering ("1. ", "2) ") and words such as "Question". */
function afterBullet(folded: string): number {
  let at = 0;
  for (;;) {
    while (at < folded.length && ' -*•‣◦▪●○·–|#(['.includes(folded.charAt(at))) at += 1;
    const number = /^\d{1,3}[.)] +/.exec(folded.slice(at, at + 12));
    const word = questionWords.find((one) => folded.startsWith(`${one} `, at));
    if (number === null && word === undefined) return at;
    at += number === null ? (word?.length ?? 0) : number[0].length;
  }
}

/** Past the name of a question, where it stands behind its id; `heading` where there is nothing else, or a part that a mail client cut off. */
function afterHeading(folded: string, { heading }: ReplyQuestion): number | 'heading' {
  let at = 0;
  while (at < folded.length && ' .:-*)]'.includes(folded.charAt(at))) at += 1;
  const rest = folded.slice(at, at + heading.length * 2).replace(/ +/g, ' ');
  if (folded.startsWith(heading, at)) {
    const end = at + heading.length;
    return folded.slice(end).trim() === '' || folded.slice(end).trim() === '*' ? 'heading' : end;
  }
  const whole = rest.trim();
  const isPart = whole.length >= 8 && folded.length - at <= heading.length * 2 && heading.startsWith(whole);
  return isPart ? 'heading' : 0;
}

const tag = /<\/?([a-z][a-z0-9]{0,9})[\s/>]/g;

function hasMarkup(folded: string): boolean {
  return [...folded.matchAll(tag)].some(([, name = '']) => markupNames.has(name));
}
