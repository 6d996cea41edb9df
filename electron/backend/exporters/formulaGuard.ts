/** What makes a spreadsheet take a text for a formula, full width included, or swallow its beginning. */
const trigger = '=+\\-@\\t\\r\\0＝＋－＠';
const begins = new RegExp(`^[${trigger}]`, 'u');
// Where the list separator is a semicolon, quotes that begin inside a line mean nothing: every semicolon and line starts a cell there, and
// doubled quotes at its start are an empty text.
const starts = new RegExp(`(?<=^|[;\\t\\r\\n])(?="*[${trigger}])`, 'gu');

/** Whether a spreadsheet that is given a text as it is could take it for a formula (security paper 3.3). */
export function looksLikeFormula(text: string): boolean {
  return begins.test(text);
}

/** The text with an apostrophe wherever a spreadsheet could see the start of a formula, however it splits the file into cells. Only for
 * what people typed: numbers of our own are written as they are. */
export function guarded(text: string): string {
  return text.replace(starts, "'");
}
