import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { askedQuestion } from '../../../shared/workshop/askedQuestion.ts';
import { type AskFor, askedFunctions, askText } from '../../../shared/workshop/askText.ts';
import { parseReplies, type ReplyFrame } from '../../../shared/workshop/parseReplies.ts';
import { askedIds, ladderFrame, pillarFrame } from '../../builders/aReply.ts';
import { dice } from '../../builders/dice.ts';

const t = createTranslate('en');
const textOf = (frame: ReplyFrame, questions: readonly QuestionId[], askFor: AskFor, levels: boolean) =>
  askText({ framework: frame.framework, texts: frame.texts, questions, askFor, levels, t });
const quoted = (text: string) => text.replace(/^/gm, '> ');
/** As mail clients do: at 72 columns, quoting every part. */
const wrapped = (text: string) =>
  text.replace(/^(> )?(.{1,68})( |$)/gm, '> $2\n').replace(/(?<=\n)(?!>)(.{1,70})( |$)/gm, '> $1\n');

describe.each([
  ['four pillars', pillarFrame],
  ['revenue ladder', ladderFrame],
] as const)('the text that asks the %s', (_name, frame) => {
  const all = askedIds(frame.framework);

  it.each(['everybody', 'functions'] as const)('reads back whole when it is answered inside, for %s', (askFor) => {
    for (const levels of [true, false]) {
      const random = dice(levels ? 1 : 2);
      const answers = new Map<QuestionId, Answer>();
      let under: QuestionId | null = null;
      const text = textOf(frame, all, askFor, levels);
      const lines = text.split('\n').map((line) => {
        under = all.find((id) => line.startsWith(`${id}  `)) ?? under;
        if (line !== t('ask.text.answer') || under === null) return line;
        const choices = askedQuestion(frame.framework, frame.texts, under)?.choices ?? [];
        const answer = answers.get(under) ?? random.pick(choices).value;
        answers.set(under, answer);
        return `${line} ${String(answer)}`;
      });
      for (const reply of [lines.join('\n'), quoted(lines.join('\n')), wrapped(lines.join('\n'))]) {
        const preview = parseReplies(reply, frame);
        expect(preview.lines.filter(({ kind }) => kind === 'unclear')).toEqual([]);
        const stored = preview.lines.flatMap((line) => (line.kind === 'stored' ? [[line.question, line.answer]] : []));
        expect(new Map(stored as [QuestionId, Answer][])).toEqual(answers);
      }
      expect(answers.size).toBe(all.length);
    }
  });

  it('says nothing when nobody answers it, quoted or not, wrapped or not', () => {
    const text = textOf(frame, all, 'functions', true);
    for (const reply of [text, quoted(text), wrapped(text), wrapped(quoted(text))]) {
      expect(parseReplies(reply, frame).lines.filter(({ kind }) => kind !== 'ignored')).toEqual([]);
    }
  });

  it('asks every function what it is tagged with, and nobody else', () => {
    for (const name of askedFunctions(frame.framework, frame.texts, all)) {
      const asked = textOf(frame, all, name, false);
      for (const id of all) {
        const functions = askedQuestion(frame.framework, frame.texts, id)?.functions ?? [];
        const isAsked = functions.length === 0 || functions.includes(name);
        expect(asked.includes(`\n${id}  `), `${name} ${id}`).toBe(isAsked);
      }
    }
  });

  it('describes the levels only when asked to, in plain lines', () => {
    const [first] = all;
    if (first === undefined) throw new Error('a framework without questions');
    const clause = askedQuestion(frame.framework, frame.texts, first)?.choices[2]?.clauses[0] ?? '';
    expect(textOf(frame, [first], 'everybody', true)).toContain(clause);
    expect(textOf(frame, [first], 'everybody', false)).not.toContain(clause);
    expect(textOf(frame, [], 'functions', true)).toBe('');
  });
});

it('reads like this', () => {
  const text = textOf(pillarFrame, ['R4', 'I6', 'T6'] as QuestionId[], 'everybody', false);
  expect(text.split('\n').slice(1, 4)).toEqual([
    'For example: R4 3',
    'For example: I6 ? (for don’t know)',
    'For example: T6 n/a: done by the parent company',
  ]);
  expect(text).toContain(
    '\nR4  Forecasting\nHow is the revenue forecast made, and what happens to the misses?\nYour answer:\n',
  );
});
