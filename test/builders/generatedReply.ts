import type { Answer } from '../../shared/assessment/schema.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import { askedQuestion } from '../../shared/workshop/askedQuestion.ts';
import type { ReplyFrame } from '../../shared/workshop/parseReplies.ts';
import { askedIds } from './aReply.ts';
import { type Dice, dice } from './dice.ts';

/** A reply and what its writer meant. */
export interface GeneratedReply {
  readonly text: string;
  /** Lines that say one thing only: what must be stored, word for word. */
  readonly clear: ReadonlyMap<QuestionId, { readonly answer: Answer; readonly note: string | null }>;
  /** Questions whose lines say nothing sure: none of them may be stored. */
  readonly unclear: ReadonlySet<QuestionId>;
}

const notes = [
  'weekly report',
  'siehe Bericht',
  'raport săptămânal',
  '毎週の報告',
  'agreed, with Ana',
  'all of them do it',
  'Ärger & Mühe',
  '🙂 fine',
];
const reasons = [
  'done by the parent',
  'macht die Mutter',
  'face firma-mamă',
  '親会社が担当',
  'no partners, ever',
  'see R4 of last year',
];
const unknowns = [
  '?',
  '??',
  "don't know",
  'Don’t know',
  'do not know',
  'weiß nicht',
  'weiss nicht',
  'nu știu',
  'nu ştiu',
  'わからない',
  'No idea.',
  'keine Ahnung',
  'ＤＫ',
];
const nots = ['n/a: ', 'N/A - ', 'n.a. ', 'not applicable: ', 'entfällt: ', 'nu se aplică: ', '該当なし：', 'NA, '];
const bullets = ['', '', '', '• ', '- ', '* ', '1. ', '2) ', '– ', '| ', '\t', '　'];
const joints = [
  ' ',
  ': ',
  ' = ',
  ' - ',
  '：',
  ' level ',
  ': Stufe ',
  ' → ',
  ' -> ',
  '\t',
  '  ',
  '-',
  ' | ',
  ': レベル',
];
const words = [
  'Hello Ana,',
  'Liebe Ana,',
  'Bună ziua,',
  'お世話になっております。',
  'Best regards',
  '--',
  'Tom | +49 30 1234',
  'On 3 March, Ana wrote:',
  '> Please answer until Friday.',
  '>> thanks',
  'I like it, really.',
  'https://example.org/a?b=4',
  '<div>hello</div>',
  '====',
  '\u202e reversed',
  '\ud83d',
  '\u0000\u0007',
  '',
];

const fullWidth = (text: string) =>
  text.replace(/[0-9A-Za-z.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** A reply made from a seed: clear answers in many shapes, unclear ones, and everything that surrounds them in a mail. */
export function generatedReply(seed: number, frame: ReplyFrame): GeneratedReply {
  const random = dice(seed);
  const clear = new Map<QuestionId, { readonly answer: Answer; readonly note: string | null }>();
  const unclear = new Set<QuestionId>();
  const lines: string[] = [];
  let mayJoin = false;
  const pending = shuffled(askedIds(frame.framework), random).slice(0, random.whole(1, 14));
  for (const id of pending) {
    if (random.chance(0.4)) {
      lines.push(random.pick(words));
      mayJoin = false;
    }
    const made = random.chance(0.7) ? clearAnswer(id, frame, random) : null;
    if (made === null) {
      unclear.add(id);
      mayJoin = false;
      lines.push(...unclearLines(id, frame, random));
      continue;
    }
    clear.set(id, { answer: made.answer, note: made.note });
    const last = lines.at(-1);
    const isJoined = made.isShort && mayJoin && last !== undefined && random.chance(0.4);
    if (isJoined) lines.splice(-1, 1, `${last}${random.pick([', ', '; ', '、', '，'])}${made.text}`);
    else lines.push(made.text);
    mayJoin = made.isShort;
    if (random.chance(0.05)) lines.push(made.text);
  }
  const text = lines.join(random.pick(['\n', '\r\n', '\n\n', '\r']));
  return { text, clear, unclear };
}

function shuffled<T>(items: readonly T[], random: Dice): readonly T[] {
  return items
    .map((item) => ({ item, order: random.next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** The id as people write it. */
function idWords(id: string, random: Dice): string {
  const spaced = id.replace(/^([A-Z])(?=\d)/, '$1 ');
  return random.pick([id, id, id, id.toLowerCase(), fullWidth(id), spaced]);
}

interface Made {
  readonly text: string;
  readonly answer: Answer;
  readonly note: string | null;
  readonly isShort: boolean;
}

function clearAnswer(id: QuestionId, frame: ReplyFrame, random: Dice): Made {
  const start = random.pick(bullets) + idWords(id, random);
  const choice = random.pick(askedQuestion(frame.framework, frame.texts, id)?.choices ?? []);
  if (random.chance(0.3)) {
    const text = `${id} ${choice.value}`;
    return { text, answer: choice.value, note: null, isShort: true };
  }
  if (random.chance(0.2)) {
    return {
      text: `${start}${random.pick([' ', ': ', ' = '])}${random.pick(unknowns)}`,
      answer: 'dont-know',
      note: null,
      isShort: false,
    };
  }
  if (random.chance(0.2)) {
    const reason = random.pick(reasons);
    return {
      text: `${start} ${random.pick(nots)}${reason}`,
      answer: { notApplicable: reason.normalize('NFC') },
      note: null,
      isShort: false,
    };
  }
  const value = random.pick([String(choice.value), String(choice.value), fullWidth(String(choice.value)), choice.name]);
  const note = random.chance(0.3) ? random.pick(notes) : null;
  const end =
    note === null
      ? random.pick(['', '', '.', ' ', ';', ` ${choice.name}`])
      : random.pick([` (${note})`, `（${note}）`, `: ${note}`, ` - ${note}`]);
  return { text: `${start}${random.pick(joints)}${value}${end}`, answer: choice.value, note, isShort: false };
}

function unclearLines(id: QuestionId, frame: ReplyFrame, random: Dice): readonly string[] {
  const choices = askedQuestion(frame.framework, frame.texts, id)?.choices ?? [];
  const one = random.pick(choices).value;
  const other = random.pick(choices.filter(({ value }) => value !== one)).value;
  const joint = random.pick([' ', ': ', ' = ']);
  return random.pick<readonly string[]>([
    [`${id}${joint}${one}-${other}`],
    [`${id}${joint}${one} or ${other}`],
    [`${id}${joint}${one} oder ${other}`],
    [`${id}${joint}${one}/${other}`],
    [`${id}${joint}${one}, ${other}`],
    [`${id}${joint}${one} (${other})`],
    [`${id}${joint}${one} ${id} ${other}`],
    [`${id}${joint}${one}?`],
    [`${id}${joint}7`],
    [`${id}${joint}3.5`],
    [`${id}${joint}2,5`],
    [`${id}${joint}-1`],
    [`${id}${joint}n/a`],
    [`${id}${joint}n/a: ...`],
    [`${id}${joint}`],
    [`${id}${joint}${one} mostly`],
    [`${id}${joint}somewhere in the middle`],
    [`${id}${joint}${one}`, `${id}${joint}${other}`],
    [`${id}${joint}${one}`, 'Sorry:', `${id} ${one}-${other}`],
    [`I think ${id} is ${one}`],
    [`<li>${id} ${one}</li>`],
    [`> ${id} ${one}`],
    [`${id}${id}${joint}${one}`],
    [`${id}x${joint}${one}`],
    [`${id}は${one}です`],
    [`${id}${joint}${one} (\u202e${other})`],
    [`${id}${joint}${one} (${'long '.repeat(2_100)})`],
    [`${id}${joint}${one} (never closed`],
    [`${'x'.repeat(30_000)} ${id} ${one}`],
  ]);
}
