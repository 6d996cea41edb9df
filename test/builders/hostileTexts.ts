import fc from 'fast-check';

const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  '\n=',
  ';=',
  '\t@',
  "'=",
  ' =',
  '#N/A',
  '_x003D_',
  '"',
  '&',
  '<f>',
];
const bodies = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x","y")',
  '1+1',
  'SUM(A1:A9)',
  'WEBSERVICE("http://x")',
  '',
  'plain',
];
const separators = [',', ';', '\t', '\r\n', '\n', '\r', '"', '""', '","', '"\r\n=', ';"=', '|', ';-', '\n- item'];

/** Texts that somebody could type to make a spreadsheet calculate, split cells or stumble, and any other text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...starts),
      fc.constantFrom(...bodies),
      fc.constantFrom(...separators),
      fc.constantFrom(...starts, ''),
      fc.constantFrom(...bodies),
    )
    .map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...starts, ...separators, 'a', ' '), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
