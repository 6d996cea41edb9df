import type { Agreed, Answer, Response } from '../assessment/schema.ts';
import { answerWords } from './answerWords.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { type Part, partsOf, quotedOrNull, readAs, stateParts } from './part.ts';
import { readerParts, type WithReaders } from './readerParts.ts';

const hidable = ['rationale', 'references', 'reason', 'dissent'] as const;

interface Said extends WithReaders<(typeof hidable)[number]> {
  readonly answer?: Answer | undefined;
  readonly firstVote?: Answer | undefined;
  readonly rationale?: string | undefined;
  readonly dissent?: string | undefined;
  readonly note?: string | undefined;
  readonly evidence?: string | undefined;
  readonly confidence?: string | undefined;
  readonly references?: readonly string[] | undefined;
  readonly visibility?: string | undefined;
  readonly flag?: boolean | undefined;
  readonly missing?: readonly { readonly level: number; readonly clause: number }[] | undefined;
}

const texts = ['rationale', 'dissent', 'note'] as const;
const grades = ['evidence', 'confidence'] as const;

/** Two levels read better as "level 2 → 3" than by their names. */
function answerPart(frame: ChangeFrame, before: Said, after: Said): readonly Part[] {
  const isLevel = (answer: Answer | undefined): boolean => typeof answer === 'number';
  if (frame.texts.kind !== 'ladder' && isLevel(before.answer) && isLevel(after.answer)) {
    return partsOf(frame.t('changes.field.level'), String(before.answer), String(after.answer));
  }
  const words = ({ answer }: Said): string | null => (answer === undefined ? null : answerWords(frame, answer));
  return partsOf(after.answer === undefined ? frame.t('changes.field.answer') : null, words(before), words(after));
}

/** What changed about what somebody said to a question. */
export function saidParts(frame: ChangeFrame, before: Said, after: Said): readonly Part[] {
  const { t } = frame;
  const quoted = (text: string | undefined): string | null => quotedOrNull(t, text);
  const references = ({ references = [] }: Said): string | null => quoted(references.join(t('report.format.comma')));
  const missing = ({ missing: clauses = [] }: Said): string | null =>
    clauses.length === 0
      ? null
      : clauses.map(({ level, clause }) => t('changes.clause', { level, clause })).join(t('report.format.comma'));
  const first = ({ firstVote }: Said): string | null =>
    firstVote === undefined ? null : answerWords(frame, firstVote);
  const visibility = (said: Said): string => t(`changes.visibility.${said.visibility ?? 'usual'}`);
  const flag = (said: Said): string => t(said.flag === true ? 'changes.flag.on' : 'changes.flag.off');
  return [
    ...answerPart(frame, before, after),
    ...partsOf(t('changes.field.firstVote'), first(before), first(after)),
    ...texts.flatMap((name) => partsOf(t(`changes.field.${name}`), quoted(before[name]), quoted(after[name]), 'text')),
    ...grades.flatMap((name) => {
      const words = (said: Said): string | null =>
        said[name] === undefined ? null : t(`changes.${name}.${said[name]}`);
      return partsOf(t(`changes.field.${name}`), words(before), words(after));
    }),
    ...partsOf(t('changes.field.references'), references(before), references(after), 'text'),
    ...partsOf(t('changes.field.missing'), missing(before), missing(after)),
    ...stateParts(visibility(before), visibility(after)),
    ...readerParts(frame, hidable, before, after),
    ...stateParts(flag(before), flag(after)),
  ];
}

/** What changed about an answer, agreed or one person's. With it goes everything that was said about it. */
export function answerParts(
  frame: ChangeFrame,
  schema: typeof Agreed | typeof Response,
  from: unknown,
  to: unknown,
): readonly Part[] {
  const before: Said = readAs(schema, from) ?? {};
  if (to === null) return answerPart(frame, before, {});
  return saidParts(frame, before, readAs(schema, to) ?? {});
}
