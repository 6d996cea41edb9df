import { deepestBundle, longestString, mostItems, mostMembers, mostTokens } from '../../../shared/bundle/limits.ts';

/** What a document has too much of; `not-json`: two texts with nothing between them. */
export type Excess = 'too-deep' | 'too-large' | 'not-json';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const listOpener = 0x5b;
const openers = new Set([listOpener, 0x7b]);
const closers = new Set([0x5d, 0x7d]);
/** What does not count: spaces, line ends, and all that stands between tokens. */
const isMark = new Uint8Array(256);
for (const mark of [quote, comma, colon, ...openers, ...closers]) isMark[mark] = 1;

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(bytes: Buffer, start: number, at: number): boolean {
  let before = at;
  while (before > start && bytes[before - 1] === backslash) before -= 1;
  return (at - before) % 2 === 1;
}

/** [Note: Bombs] Watches a JSON document go by, in pieces, before anybody keeps it: how deep it nests, how long its strings are, how many
 * members one object or list has and how many there are in all. So a bomb is refused at its first excess and not when all of it is there.
 * Whether the document is JSON at all is for the parser to say. */
export class Scanner {
  #depth = 0;
  #tokens = 0;
  #inString = false;
  #escaped = false;
  #afterString = false;
  #length = 0;
  /** By depth: what is open there, and how many members it has so far. */
  readonly #members = new Uint32Array(deepestBundle + 1);
  readonly #mostMembers = new Uint32Array(deepestBundle + 1).fill(mostMembers);

  /** The next bytes; answers what there is too much of, or null. */
  see(bytes: Buffer): Excess | null {
    for (let at = 0; at < bytes.length; at += 1) {
      if (this.#inString) {
        at = this.#insideString(bytes, at);
        if (this.#length > longestString) return 'too-large';
        continue;
      }
      const byte = bytes[at] ?? 0;
      if (isMark[byte] !== 1) continue;
      const excess = this.#mark(byte);
      if (excess !== null) return excess;
    }
    return null;
  }

  /** Goes on to the closing quote, or to the end of the piece; answers where it got to. */
  #insideString(bytes: Buffer, from: number): number {
    const start = this.#escaped ? from + 1 : from;
    this.#escaped = false;
    let at = bytes.indexOf(quote, start);
    while (at >= 0 && isEscaped(bytes, start, at)) at = bytes.indexOf(quote, at + 1);
    this.#inString = at < 0;
    if (at < 0) {
      at = bytes.length;
      this.#escaped = isEscaped(bytes, start, at);
    }
    this.#length += at - from;
    return at;
  }

  #mark(byte: number): Excess | null {
    this.#tokens += 1;
    if (this.#tokens > mostTokens) return 'too-large';
    if (byte === quote) {
      if (this.#afterString) return 'not-json';
      this.#inString = true;
      this.#afterString = true;
      this.#length = 0;
      return null;
    }
    this.#afterString = false;
    if (openers.has(byte)) {
      this.#depth += 1;
      if (this.#depth > deepestBundle) return 'too-deep';
      this.#members[this.#depth] = 0;
      this.#mostMembers[this.#depth] = byte === listOpener ? mostItems : mostMembers;
    } else if (closers.has(byte)) this.#depth = Math.max(0, this.#depth - 1);
    else {
      const members = (this.#members[this.#depth] ?? 0) + 1;
      this.#members[this.#depth] = members;
      if (members > (this.#mostMembers[this.#depth] ?? 0)) return 'too-large';
    }
    return null;
  }
}
