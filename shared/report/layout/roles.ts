import type { Paint, Weight } from '../../charts/geometry.ts';
import type { TextRole } from '../model.ts';

/** Size, leading, weight and colour of a text role, in pt. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly paint: Paint;
  readonly letterSpacing: number;
}

function style(size: number, leading: number, weight: Weight, paint: Paint = 'ink', letterSpacing = 0): TextStyle {
  return { size, leading, weight, paint, letterSpacing };
}

/** The one type scale. Nothing is smaller than 7 pt but words inside figures. */
export const roles: Readonly<Record<TextRole, TextStyle>> = {
  coverTitle: style(36, 42, 300, 'ink', -0.6),
  coverName: style(18, 24, 600),
  title: style(22, 27, 300, 'ink', -0.2),
  sentence: style(13.5, 19.5, 400),
  lead: style(18, 25.5, 300),
  numeral: style(54, 57, 300, 'ink', -1.5),
  numeralSmall: style(18, 21, 300, 'ink', -0.2),
  deck: style(10.5, 15, 400, 'grey'),
  h2: style(10.5, 15, 600),
  cardTitle: style(10.5, 13.5, 600),
  h3: style(9, 12, 600),
  body: style(9, 12, 400),
  table: style(8, 11, 400),
  tableGrey: style(8, 11, 400, 'grey'),
  caption: style(7.5, 10.5, 400, 'grey'),
  label: style(7, 9, 400, 'grey'),
  folio: style(9, 12, 400),
};

const ascent = 1.069;
const descent = 0.293;

/** From the top of a line box to its baseline: Noto Sans' ascent and descent, centred in the leading. */
export function baselineOf(style: Pick<TextStyle, 'size' | 'leading'>): number {
  return (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size;
}
