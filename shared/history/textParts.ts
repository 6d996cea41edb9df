import { z } from 'zod';
import { type Decision, Organisation, type Parked, Participant } from '../assessment/schema.ts';
import { Text } from '../base/text.ts';
import { IsoDate } from '../base/time.ts';
import { longDate } from '../report/dates.ts';
import { plain } from '../report/numbers.ts';
import { list } from '../report/words.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { actionName } from './entryName.ts';
import { type Part, partsOf, quotedOrNull, quotedText, readAs } from './part.ts';

/** What changed about a title or a summary. */
export function textParts(
  { t }: ChangeFrame,
  style: 'value' | 'text',
  before: unknown,
  after: unknown,
): readonly Part[] {
  const words = (value: unknown): string | null => quotedOrNull(t, readAs(Text, value) ?? undefined);
  return partsOf(null, words(before), words(after), style);
}

/** What changed about a day, in long dates. */
export function dateParts({ t }: ChangeFrame, before: unknown, after: unknown): readonly Part[] {
  const words = (value: unknown): string | null => {
    const date = readAs(IsoDate, value);
    return date === null ? null : longDate(t, date);
  };
  return partsOf(null, words(before), words(after));
}

/** What changed about the organisation that all its assessments share. */
export function organisationParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const before: Partial<Organisation> = readAs(Organisation, from) ?? {};
  const after: Partial<Organisation> = readAs(Organisation, to) ?? {};
  const part = (name: string, words: (facts: Partial<Organisation>) => string | null): readonly Part[] =>
    partsOf(t(`changes.field.${name}`), words(before), words(after));
  return [
    ...part('name', ({ name }) => quotedOrNull(t, name)),
    ...part('arrBand', ({ arrBand }) => arrBand ?? null),
    ...part('employees', ({ employees }) => (employees === undefined ? null : String(employees))),
    ...part('salesMotion', ({ salesMotion }) =>
      salesMotion === undefined ? null : t(`changes.salesMotion.${salesMotion}`),
    ),
    ...part('currency', ({ currency }) => currency ?? null),
  ];
}

/** Who came, who went, and whose name or function changed. */
export function personParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const before: Partial<Participant> = readAs(Participant, from) ?? {};
  const after: Partial<Participant> = readAs(Participant, to) ?? {};
  if (to === null) return partsOf(null, null, t('changes.person.left'));
  const functionWords = ({ function: name }: Partial<Participant>): string | null =>
    name === undefined ? null : t(`report.function.${name}`);
  const label = ({ label: text }: Partial<Participant>): string | null =>
    from === null ? null : quotedOrNull(t, text);
  return [
    ...partsOf(null, null, from === null ? t('changes.person.joined') : null),
    ...partsOf(t('changes.field.name'), label(before), label(after)),
    ...partsOf(t('changes.field.function'), functionWords(before), functionWords(after)),
  ];
}

type Item = Decision | Parked;

/** What only a decision has: what happens without it, the actions that it releases and its own spend. */
function decided(frame: ChangeFrame, item: Item): readonly string[] {
  const { t } = frame;
  const { ifNot, actions = [], spend }: Partial<Decision> = item;
  const names = actions.map((id) => actionName(frame, id));
  return [
    ...(ifNot === undefined || ifNot.trim() === ''
      ? []
      : [t('changes.decision.ifNot', { text: quotedText(t, ifNot) })]),
    ...(names.length === 0 ? [] : [t('changes.decision.actions', { actions: list(t, names) })]),
    ...(spend === undefined ? [] : [t('changes.decision.spend', { spend: plain(t, spend) })]),
  ];
}

/** What came to a list, what went, and what is said differently about the same. */
export function listParts(
  frame: ChangeFrame,
  schema: typeof Decision | typeof Parked,
  from: unknown,
  to: unknown,
): readonly Part[] {
  const { t } = frame;
  const items = (value: unknown): readonly Item[] => readAs(z.array<z.ZodType<Item>>(schema), value) ?? [];
  const before = items(from);
  const after = items(to);
  const words = (item: Item): string => {
    const owner = 'owner' in item ? (item.owner ?? '') : '';
    const due = 'due' in item && item.due !== undefined ? longDate(t, item.due) : '';
    const visibility = item.visibility === 'consultant' ? t('changes.visibility.consultant') : '';
    const text = quotedText(t, item.text);
    return [text, owner, due, ...decided(frame, item), visibility]
      .filter((part) => part !== '')
      .join(t('report.format.comma'));
  };
  const gone = before.filter(({ text }) => !after.some((item) => item.text === text));
  return [
    ...after.flatMap((item) => {
      const was = before.find(({ text }) => text === item.text);
      return partsOf(null, was === undefined ? null : words(was), words(item), 'item');
    }),
    ...gone.flatMap((item) => partsOf(null, words(item), null, 'item')),
  ];
}
