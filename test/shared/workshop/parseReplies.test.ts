import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { askedQuestion } from '../../../shared/workshop/askedQuestion.ts';
import { longestReply, parseReplies } from '../../../shared/workshop/parseReplies.ts';
import type { PreviewLine } from '../../../shared/workshop/replyPreview.ts';
import { ladderFrame, pillarFrame } from '../../builders/aReply.ts';

const short = (line: PreviewLine) => {
  if (line.kind === 'ignored') return `- ${line.why}`;
  if (line.kind === 'unclear') return `! ${line.reason}`;
  const answer = typeof line.answer === 'object' ? `n/a: ${line.answer.notApplicable}` : line.answer;
  return `${line.question} ${answer}${line.note === null ? '' : ` (${line.note})`}`;
};
const nameOf = (id: string) =>
  askedQuestion(pillarFrame.framework, pillarFrame.texts, id as QuestionId)?.name ?? 'a question that is there';
const pillars = (reply: string) => parseReplies(reply, pillarFrame).lines.map(short);
const ladder = (reply: string) => parseReplies(reply, ladderFrame).lines.map(short);

describe('a reply to the four pillars', () => {
  it('reads several answers of one line', () => {
    expect(pillars('R4 3, I6 2, T6 n/a: done by the parent')).toEqual(['R4 3', 'I6 2', 'T6 n/a: done by the parent']);
    expect(pillars('R4 3 (weekly, mostly); I6 2')).toEqual(['R4 3 (weekly, mostly)', 'I6 2']);
  });

  it.each([
    'R4: 3',
    'R4 = 3',
    'R4 - 3',
    'R4-3',
    '• R4 3',
    '- R4 3',
    '1. R4 3',
    '12) R4 3',
    'r4 3',
    'R 4 3',
    'R4. 3',
    'R4, 3',
    '(R4) 3',
    'R4\t3',
    '| R4 | 3 |',
    '*R4*: *3*',
    'Ｒ４：３',
    'R4　３',
    'R4 level 3',
    'R4: Stufe 3',
    'R4 レベル3',
    'Question R4: my answer 3',
    'R4 → 3',
    'R4 -> 3.',
    'R4 3 = Defined',
    'R4 Defined',
    'R4 3 (Defined)',
    'R4 \u200b3',
    'R4 NAME: 3',
  ])('reads "%s" as level 3', (reply) => {
    expect(pillars(reply.replace('NAME', nameOf('R4')))).toEqual(['R4 3']);
  });

  it.each([
    '?',
    '??',
    "don't know",
    'don’t know',
    'dont know',
    'weiß nicht',
    'Weiss nicht',
    'nu știu',
    'nu ştiu',
    'わからない',
    'No idea.',
  ])('reads "%s" as don’t know', (words) => {
    expect(pillars(`R2 ${words}`)).toEqual(['R2 dont-know']);
    expect(pillars(`R2: ${words}`)).toEqual(['R2 dont-know']);
  });

  it('keeps a remark behind a level', () => {
    expect(pillars('R4 3 (weekly report)')).toEqual(['R4 3 (weekly report)']);
    expect(pillars('R4 3 - weekly report')).toEqual(['R4 3 (weekly report)']);
    expect(pillars('R4 ? (ask Finance)')).toEqual(['R4 dont-know (ask Finance)']);
  });

  it('keeps the reason of what does not apply', () => {
    expect(pillars('T6 N/A - done by the parent')).toEqual(['T6 n/a: done by the parent']);
    expect(pillars('T6 n.a. (done by the parent)')).toEqual(['T6 n/a: done by the parent']);
    expect(pillars('T6: entfällt, macht die Mutter')).toEqual(['T6 n/a: macht die Mutter']);
    expect(pillars('T6 該当なし：親会社')).toEqual(['T6 n/a: 親会社']);
  });

  it.each([
    ['R4 3-4', 'range'],
    ['R4 3 – 4', 'range'],
    ['R4 3 or 4', 'two'],
    ['R4 3/4', 'two'],
    ['R4 3, 4', 'two'],
    ['R4 3 (4)', 'two'],
    ['R4 3 (or 4)', 'two'],
    ['R4 3 Measured', 'two'],
    ['R4 3 I6 2', 'two'],
    ['R4 3.5', 'fraction'],
    ['R4 3,5', 'fraction'],
    ['R4 3½', 'fraction'],
    ['R4 6', 'outside'],
    ['R4 0', 'outside'],
    ['R4 -3', 'outside'],
    ['R4 33', 'outside'],
    ['R4 3?', 'doubt'],
    ['R4 3 ?', 'doubt'],
    ['R4 3 weekly report', 'trailing'],
    ['R4 three', 'not-understood'],
    ['R4 ~3', 'not-understood'],
    ['R4 3+', 'not-understood'],
    ['R4 3rd', 'not-understood'],
    ['R4 L', 'not-understood'],
    ['R4', 'no-answer'],
    ['R4:', 'no-answer'],
    ['T6 n/a', 'no-reason'],
    ['T6 n/a: -', 'no-reason'],
    ['T6 n/a?', 'doubt'],
    ['T6 n/a 3', 'two'],
    ['R9 3', 'unknown'],
    ['R43', 'unknown'],
    ['R4I6 3', 'unknown'],
    ['3.2 L', 'elsewhere'],
    ['L1.2 2', 'elsewhere'],
    ['For R4 I would say 3', 'sentence'],
    ['R4は3', 'sentence'],
    ['3', 'no-question'],
    ['> R4 3', 'quoted'],
    ['<p>R4 3</p>', 'markup'],
    ['R4 \u202e3', 'not-understood'],
    ['R4 3 (x\u202ey)', 'hidden'],
    ['R4 3 (\ud800)', 'broken'],
  ])('never guesses "%s"', (reply, reason) => {
    expect(pillars(reply)).toEqual([`! ${reason}`]);
  });

  it('stores a question that is named twice only when both say the same', () => {
    expect(pillars('R4 3\nR4: 3')).toEqual(['R4 3', '- repeated']);
    expect(pillars('R4 3\nR4 3 (weekly)')).toEqual(['- repeated', 'R4 3 (weekly)']);
    expect(pillars('R4 3\nR4 2')).toEqual(['! twice', '! twice']);
    expect(pillars('R4 3\nR4 3-4')).toEqual(['! twice', '! range']);
  });

  it('ignores greetings, signatures and quoted mail', () => {
    const reply = 'Hello Ana,\n\nhere you go:\nR4 3\n\nBest,\nTom\n\nOn 3 March 2026, Ana wrote:\n> Please answer.\n';
    expect(pillars(reply)).toEqual(['- words', '- words', 'R4 3', '- words', '- words', '- words', '- words']);
  });

  it('finds answers below a question, also a quoted one', () => {
    const heading = (id: string) => `${id}  ${nameOf(id)}`;
    expect(pillars(`> ${heading('R4')}\n> 3 = Defined: one way.\n> Your answer: 3`)).toEqual([
      '- question',
      '- words',
      'R4 3',
    ]);
    expect(pillars(`> ${heading('R4')}\n> Your answer:\n\n3 (weekly)`)).toEqual([
      '- question',
      '- unanswered',
      'R4 3 (weekly)',
    ]);
    expect(pillars(`3\n> ${heading('R4')}\n> Your answer:\n4\n> ${heading('R5')}`)).toEqual([
      '! no-question',
      '- question',
      '- unanswered',
      '! no-question',
      '- question',
    ]);
    expect(pillars('Your answer: 3')).toEqual(['! no-question']);
  });

  it('refuses what is too long, and reads what is as long as it may be', () => {
    expect(parseReplies('x'.repeat(longestReply + 1), pillarFrame)).toEqual({ isTooLong: true, lines: [] });
    expect(pillars(`R4 3 (${'y'.repeat(10_001)})`)).toEqual(['! too-long']);
  });
});

describe('a reply to the ladder', () => {
  it('reads letters, names and frequencies', () => {
    expect(ladder('3.2 L\n1.4 F, 1.1: n\n2.1 Fully\nL1.2 2\nL 2.1 Often\n1. 4.1 P')).toEqual([
      '3.2 L',
      '1.4 F',
      '1.1 N',
      '2.1 F',
      'L1.2 2',
      'L2.1 2',
      '4.1 P',
    ]);
    expect(ladder('3.2 n/a: no subscriptions\n3.3 ?')).toEqual(['3.2 n/a: no subscriptions', '3.3 dont-know']);
  });

  it.each([
    ['3.2 3', 'outside'],
    ['3.2 L/F', 'two'],
    ['3.2 L or F', 'two'],
    ['3.2 L-F', 'two'],
    ['3.2L', 'unknown'],
    ['L1.2 4', 'outside'],
    ['L1.2 L', 'not-understood'],
    ['R4 3', 'elsewhere'],
    ['9.9 L', 'unknown'],
  ])('never guesses "%s"', (reply, reason) => {
    expect(ladder(reply)).toEqual([`! ${reason}`]);
  });
});
