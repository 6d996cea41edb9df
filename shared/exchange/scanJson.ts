import type { Finding, Path } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';

/** The first place at which `text` nests deeper than `deepest` containers, as an offset; null when it nowhere does. Works on any text,
 * since it runs before the parser and the schemas, whose recursion would be exhausted by a hostile depth. */
export function tooDeepAt(text: string, deepest: number): number | null {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '"') i = endOfString(text, i);
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > deepest) return i;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return null;
}

/** Offset of the quote that closes the string which opens at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** Line and column of an offset, both counted from 1. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
}

interface Container {
  /** Keys seen so far; null in a list. */
  readonly keys: Set<string> | null;
  key: string | number;
}

function numberMessage(token: string): string | null {
  const value = Number(token);
  if (!Number.isFinite(value)) return 'must be a finite number';
  return Object.is(value, -0) ? 'must not be a negative zero: write 0' : null;
}

function keyMessage(key: string, keys: ReadonlySet<string>): string | null {
  if (keys.has(key)) return `${quoted(key)} is written twice in one object: keep one`;
  return key === '__proto__' ? 'is not known here: remove it' : null;
}

/** What `JSON.parse` would let pass silently: a key twice in one object (the last would win), the key `__proto__` (maps would lose it), a
 * number too large to be finite, a negative zero. `text` must be valid JSON. The first such place, or null. */
export function firstSilentLoss(text: string): Finding | null {
  const stack: Container[] = [];
  const path = (): Path => stack.map((container) => container.key);
  const token = /"|[{}[\],]|-?\d[\d.eE+-]*/g;
  let expectsKey = false;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    const top = stack.at(-1);
    if (found === '"') {
      const end = endOfString(text, match.index);
      token.lastIndex = end + 1;
      if (!expectsKey || top === undefined || top.keys === null) continue;
      top.key = String(JSON.parse(text.slice(match.index, end + 1)));
      const message = keyMessage(top.key, top.keys);
      if (message !== null) return { at: path(), message };
      top.keys.add(top.key);
      expectsKey = false;
    } else if (found === '{' || found === '[') {
      stack.push(found === '{' ? { keys: new Set(), key: '' } : { keys: null, key: 0 });
      expectsKey = found === '{';
    } else if (found === '}' || found === ']') {
      stack.pop();
      expectsKey = false;
    } else if (found === ',') {
      if (top !== undefined && typeof top.key === 'number') top.key += 1;
      expectsKey = top !== undefined && top.keys !== null;
    } else {
      const message = numberMessage(found);
      if (message !== null) return { at: path(), message };
    }
  }
  return null;
}
