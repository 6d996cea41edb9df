/** The cells of an RFC 4180 text (comma, CRLF, doubled quotes), row by row; a byte order mark is left out. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const source = text.replace(/^\uFEFF/, '');
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const found = pattern.exec(source);
    if (found === null) throw new Error(`no cell at ${pattern.lastIndex}`);
    const [, inQuotes, bare = '', end] = found;
    row.push(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
