import { cut, lineText } from './cellText.ts';

const longestName = 31;

/** Names of sheets as Excel allows them: up to 31 code units, none of `[ ] : * ? / \`, no apostrophe at an end, not "History", and told
 * apart whatever their case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(['history']);
  return wanted.map((text, index) => {
    const legal = lineText(text)
      .replace(/[[\]:*?/\\]/gu, ' ')
      .replace(/^[\s']+|[\s']+$/gu, '');
    const base = cut(legal === '' ? `Sheet ${index + 1}` : legal, longestName - 4);
    let name = cut(legal === '' ? base : legal, longestName);
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
