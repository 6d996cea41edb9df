import type { Paint } from '../../../../shared/charts/geometry.ts';
import { breakText, type TextLine } from '../../../../shared/report/layout/breakText.ts';
import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { Rich, Span } from '../../../../shared/report/model.ts';
import { officeText } from '../office/officeText.ts';
import type { Paragraph } from './slide.ts';

export interface SlideStyle {
  readonly size: number;
  readonly leading: number;
  readonly bold?: true;
  readonly paint?: Paint;
  readonly align?: Paragraph['align'];
}

/** The type scale of slides, in pt. */
export const styles = {
  title: { size: 24, leading: 29 },
  sentence: { size: 18, leading: 24 },
  numeral: { size: 44, leading: 52 },
  numeralSmall: { size: 22, leading: 28 },
  deck: { size: 13, leading: 18, paint: 'grey' },
  h2: { size: 15, leading: 20, bold: true },
  h3: { size: 13, leading: 17, bold: true },
  body: { size: 13, leading: 17 },
  table: { size: 11, leading: 14 },
  tableGrey: { size: 11, leading: 14, paint: 'grey' },
  caption: { size: 10.5, leading: 14, paint: 'grey' },
  label: { size: 10, leading: 13, paint: 'grey' },
} as const satisfies Readonly<Record<string, SlideStyle>>;

/** Sizes of tables and cards, the roomiest first. */
export const tableSizes: readonly SlideStyle[] = [{ size: 13, leading: 16.5 }, { size: 12, leading: 15 }, styles.table];

/** Text set to a width. Slides flow by themselves, so the lines only tell how much room it takes. */
export interface SetText {
  readonly spans: readonly Span[];
  readonly lines: readonly TextLine[];
  readonly style: SlideStyle;
  readonly height: number;
}

/** For what Office rounds. */
const safety = 0.985;

/** Sets text to lines of at most `width` pt. */
export function setText(rich: Rich, style: SlideStyle, width: number, measure: TextMeasure): SetText {
  const given = typeof rich === 'string' ? [{ text: rich }] : rich;
  const spans = given.map((span): Span => ({ ...span, text: officeText(span.text) }));
  const lines = breakText(spans, measured(style), Math.max(width * safety, style.size), measure);
  return { spans, lines, style, height: lines.length * style.leading };
}

function measured({ size, leading, bold, paint = 'ink' }: SlideStyle): Parameters<typeof breakText>[1] {
  return { size, leading, weight: bold === true ? 600 : 400, paint, letterSpacing: 0 };
}

/** The same on at most so many lines, cut with an ellipsis; null when nothing is lost. */
export function cutText(set: SetText, most: number, width: number, measure: TextMeasure): SetText | null {
  if (set.lines.length <= most) return null;
  const lines = breakText(set.spans, measured(set.style), Math.max(width * safety, set.style.size), measure, most);
  const text = lines.map((line) => line.runs.map((run) => run.text).join('')).join('\n');
  return setText(text, set.style, width, measure);
}

/** Width of the longest line in pt. */
export function widthOf({ lines }: SetText): number {
  return Math.max(0, ...lines.map((line) => line.width)) / safety;
}

/** The paragraphs of a text, one for each line that it breaks by itself. */
export function paragraphsOf({ spans, style }: SetText): readonly Paragraph[] {
  const { size, leading, bold = false, paint = 'ink', align } = style;
  const paragraphs: Span[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ ...span, text });
    });
  }
  while (paragraphs.length > 1 && paragraphs.at(-1)?.length === 0) paragraphs.pop();
  return paragraphs.map((runs) => ({
    runs: runs.map((run) => ({
      text: run.text,
      bold: run.weight === undefined ? bold : run.weight === 600,
      paint: run.paint ?? paint,
    })),
    size,
    leading,
    ...(align === undefined ? {} : { align }),
  }));
}

/** The first so many lines of a text, and what follows; both are set to the same width. Null when there is nothing to part. */
export function splitText(
  set: SetText,
  count: number,
  width: number,
  measure: TextMeasure,
): readonly [SetText, SetText] | null {
  if (count <= 0 || count >= set.lines.length) return null;
  // Lines have lost the spaces that they broke at, so what they hold is counted without any.
  const isInk = (character: string): boolean => !/\s/u.test(character);
  let left = set.lines
    .slice(0, count)
    .flatMap((line) => line.runs.flatMap((run) => [...run.text]))
    .filter(isInk).length;
  const first: Span[] = [];
  const rest: Span[] = [];
  for (const span of set.spans) {
    const characters = [...span.text];
    let index = 0;
    while (index < characters.length && left > 0) {
      if (isInk(characters[index] ?? '')) left -= 1;
      index += 1;
    }
    if (index > 0) first.push({ ...span, text: characters.slice(0, index).join('') });
    if (index < characters.length) rest.push({ ...span, text: characters.slice(index).join('') });
  }
  const [next, ...others] = rest;
  const trimmed = next === undefined ? [] : [{ ...next, text: next.text.replace(/^\s+/u, '') }, ...others];
  const kept = { ...set, spans: first, lines: set.lines.slice(0, count), height: count * set.style.leading };
  return [kept, setText(trimmed, set.style, width, measure)];
}
