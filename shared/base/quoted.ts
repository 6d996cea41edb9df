const longestQuote = 40;

/** Foreign text inside a message: in quotes, on one line, without invisible characters, and shortened to 40 characters. */
export function quoted(value: string): string {
  const characters = [...value.slice(0, 2 * longestQuote)];
  const short =
    characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('');
  return JSON.stringify(short).replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
