/** Points; what Excel gives a row of its standard font. */
const lineHeight = 15;
/** A row of more lines would fill the screen; the cell still holds all of its text. */
const mostLines = 20;
/** Wide scripts take two of the standard font's characters. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;
/** What the indent takes of a column, and how much of a further line stays free where words wrap. */
const indent = 1.5;
const free = 1.1;

/** A row of a table: its texts with the widths of their columns, in characters. */
export type WrappedTexts = readonly { readonly text: string; readonly width: number }[];

/** Height of a row in points, up to twenty lines: the programs that open a workbook measure wrapped text only when it is edited. */
export function rowHeight(texts: WrappedTexts, least = 1): number {
  const lines = Math.max(least, ...texts.map(({ text, width }) => linesOf(text, Math.max(1, width - indent))));
  return Math.min(lines, mostLines) * lineHeight + 1;
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => line.length + (line.match(wide)?.length ?? 0))
    .reduce((sum, length) => sum + (length <= width ? 1 : Math.ceil((length * free) / width)), 0);
}
