import { z } from 'zod';
import { OwnWords } from '../assessment/schema.ts';
import { type Guess, ValueInputs } from '../assessment/valueInputs.ts';
import type { Translate } from '../i18n/translate.ts';
import { plain, share } from '../report/numbers.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { type Part, partsOf, quotedText, readAs, stateParts } from './part.ts';

type Figure = number | Guess | undefined;

/** What is typed as a share of 1 and read as percent; everything else is an amount, a count or days. */
const shares = new Set([
  'failedPayments.failing',
  'failedPayments.recovered',
  'failedPayments.target',
  'leakage.leaking',
  'retention.points',
  'velocity.won',
  'velocity.wonTarget',
  'forecastMiss.missing',
  'forecastMiss.target',
  'forecastMiss.cost',
]);

function figureWords(t: Translate, name: string, figure: Figure): string | null {
  const number = (value: number | undefined): string => {
    if (value === undefined) return t('changes.noNumber');
    return shares.has(name) ? share(t, value) : plain(t, value);
  };
  if (figure === undefined) return null;
  if (typeof figure === 'number') return number(figure);
  const { low, mid, high } = figure;
  return t('changes.guess', { low: number(low), mid: number(mid), high: number(high) });
}

/** What changed about the figures behind the value calculators. */
export function valueParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const before: ValueInputs = readAs(ValueInputs, from) ?? {};
  const after: ValueInputs = readAs(ValueInputs, to) ?? {};
  const figure = (inputs: ValueInputs, calculator: string, field: string): Figure => {
    const fields = Object.entries(inputs).find(([name]) => name === calculator)?.[1] ?? {};
    return Object.entries(fields).find(([name]) => name === field)?.[1];
  };
  return Object.entries(ValueInputs.shape).flatMap(([calculator, shape]) =>
    Object.keys(shape.unwrap().shape).flatMap((field) => {
      const name = `${calculator}.${field}`;
      const words = (inputs: ValueInputs) => figureWords(t, name, figure(inputs, calculator, field));
      return partsOf(t(`changes.value.${calculator}.${field}`), words(before), words(after));
    }),
  );
}

/** What came to the own words of the report, what went, and what reads differently. */
export function wordsParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const listed = (value: unknown): readonly OwnWords[] => readAs(z.array(OwnWords), value) ?? [];
  const id = ({ key, language }: OwnWords): string => `${language} ${key}`;
  const before = new Map(listed(from).map((one) => [id(one), one]));
  const after = new Map(listed(to).map((one) => [id(one), one]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const was = before.get(key);
    const is = after.get(key);
    const sentence = (is ?? was)?.from ?? '';
    const field = sentence.trim() === '' ? key : quotedText(t, sentence);
    const text = (one: OwnWords | undefined) => (one === undefined ? null : quotedText(t, one.text));
    const readers = (one: OwnWords | undefined) => t(`changes.visibility.${one?.visibility ?? 'client'}`);
    return [
      ...partsOf(field, text(was), text(is), 'text'),
      ...(is === undefined ? [] : stateParts(readers(was), readers(is))),
      ...(was !== undefined && is !== undefined && was.from !== is.from
        ? stateParts('', t('changes.wordsLooked'))
        : []),
    ];
  });
}
