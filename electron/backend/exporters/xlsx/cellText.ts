import { longestCell } from '../../../../shared/report/data/dataTable.ts';

/** Control characters other than tab and line feed, halves of characters, what XML 1.0 cannot hold in any form, and marks that turn the
 * order of a text around, so that it reads as another one. */
const illegal = /[\p{Cc}--[\t\n]]|\p{Cs}|[\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gv;
/** What a sheet takes for an escaped character when somebody merely typed it. */
const escapeLike = /_(?=x[0-9a-fA-F]{4}_)/gu;

/** A text as a cell can hold it: without characters that XML forbids, line ends alike, and cut with an ellipsis where a cell ends. */
export function cellText(text: string): string {
  return cut(text.replace(/\r\n?/gu, '\n').replace(illegal, ''), longestCell);
}

/** The same in one line: for names, heads and properties. */
export function lineText(text: string): string {
  return cellText(text).replace(/\s+/gu, ' ').trim();
}

/** A cell's text spelled so that every reader gets the characters that were typed: `_x0041_` is no A. */
export function stored(text: string): string {
  return text.replace(escapeLike, '_x005F_');
}

/** At most `most` code units, with an ellipsis where something is missing and no half of a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
