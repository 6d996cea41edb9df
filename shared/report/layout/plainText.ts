const noBreak = '\u00A0';
/** Marks that have no glyph of their own, reorder text or join emoji: they would print as boxes or mislead the reader. */
const invisible =
  /\u00AD|\u061C|\u180E|\u034F|[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/gu;
const control = /[\p{Cc}--\n]/gv;

/** Text as it can be set: composed characters, no controls or invisible marks, single spaces, `\n` for line breaks, and no-break spaces
 * between a word and the number that belongs to it ("level 3", "key R4", "96.8 %"). */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(control, ' ')
    .replace(invisible, '')
    .replace(/ {2,}/g, ' ')
    .replace(/\b(level|wave|stage|step|key|floor|gate|page) (?=[A-Z]?\d)/gi, `$1${noBreak}`)
    .replace(/(\d) %/g, `$1${noBreak}%`);
}

/** A title whose last two words stay on one line, so that no word is left alone. */
export function joinLastWords(text: string): string {
  const match = /^(.* )?([^ \n]+) ([^ \n]+)$/su.exec(plainText(text));
  if (match === null) return text;
  const [, start = '', first = '', last = ''] = match;
  return first.length + last.length > 22 ? text : `${start}${first}${noBreak}${last}`;
}
