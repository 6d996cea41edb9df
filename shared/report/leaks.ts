import type { Secret, SecretPlace } from './secrets.ts';

/** A stretch of a finished file, as it was read back. */
export interface FilePart {
  /** "page 3", "ppt/slides/slide2.xml". */
  readonly where: string;
  readonly text: string;
  /** It is markup and names, among which any word may stand: only texts that are no word of it are looked for. */
  readonly source?: true;
}

/** A consultant's text that stands in a client's file. */
export interface Leak extends SecretPlace {
  readonly where: string;
}

/** [Note: How a leak is recognised] Files break lines, split words over runs and set headings in capitals, so texts are compared as their
 * letters and digits alone. Of a long text every window of this many is looked for, since pages, cells and dots cut texts. */
const window = 24;
const step = 12;
/** So many letters may follow one another by chance. */
const chance = 6;
/** Texts under this many letters could stand anywhere inside other words: they are looked for as whole words. */
const fewest = 10;
/** Under this many letters a text says nothing that could not be there by chance ("ok", "n/a", "3"). */
const fewestWords = 4;
/** So many letters in several words, or in one, are no name of any markup. */
const fewestBesideMarkup = { words: 16, word: 32 };
/** A character of a script without spaces says as much as so many letters. */
const ideographWeight = 3;
const ideograph = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
}

/** Letters, their marks and digits alone. */
function dense(text: string): string {
  return folded(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Words with one space around each. What is invisible parts no word. */
function spaced(text: string): string {
  return ` ${folded(text)
    .replace(/\p{Cf}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}

function weightOf(letters: string): number {
  let weight = 0;
  for (const letter of letters) weight += ideograph.test(letter) ? ideographWeight : 1;
  return weight;
}

/** What is looked for in order to find one secret. */
interface Needles {
  readonly inside: readonly string[];
  readonly words: string | null;
  /** Whether it can be told from markup. */
  readonly distinct: boolean;
}

function isDistinct(text: string, letters: string): boolean {
  if (/[^\p{ASCII}]/u.test(letters)) return true;
  return letters.length >= fewestBesideMarkup[/\S\s+\S/.test(text) ? 'words' : 'word'];
}

function needlesOf(text: string): Needles {
  const letters = dense(text);
  const weight = weightOf(letters);
  if (weight < fewestWords || !/\p{L}/u.test(letters)) {
    return { inside: [], words: null, distinct: false };
  }
  const distinct = isDistinct(text, letters);
  if (weight < fewest) return { inside: [], words: spaced(text), distinct };
  if (letters.length <= window) return { inside: [letters], words: null, distinct };
  const last = letters.length - window;
  const starts = Array.from({ length: Math.ceil(last / step) }, (_, index) => index * step);
  return { inside: [...starts, last].map((start) => letters.slice(start, start + window)), words: null, distinct };
}

/** Every needle by its first characters, so that a text is read once however many there are. */
function indexOf(needles: Iterable<string>, key: number): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const needle of needles) {
    const start = needle.slice(0, key);
    const same = index.get(start);
    if (same === undefined) index.set(start, [needle]);
    else same.push(needle);
  }
  return index;
}

type Finder = (text: string) => ReadonlySet<string>;

/** Finds which of many needles stand in a text. */
function finderOf(needles: ReadonlySet<string>): Finder {
  const keyed = [8, 4].map((key) => {
    const those = [...needles].filter((one) => (key === 8 ? one.length >= 8 : one.length < 8));
    return { key, index: indexOf(those, key) };
  });
  return (text) => {
    const found = new Set<string>();
    for (const { key, index } of keyed) {
      if (index.size === 0) continue;
      for (let at = 0; at + 1 < text.length; at += 1) {
        const candidates = index.get(text.slice(at, at + key));
        if (candidates === undefined) continue;
        for (const one of candidates) if (text.startsWith(one, at)) found.add(one);
      }
    }
    return found;
  };
}

/** Windows within a secret that are open words but for a few letters at an end: those may be how the next open words begin. Where the secret
 * says more of its own, the next window has it. */
function barelyOwn(wanted: readonly Needles[], left: ReadonlySet<string>, read: string): readonly string[] {
  const within = new Set(wanted.flatMap((one) => one.inside.slice(1, -1)).filter((one) => left.has(one)));
  for (const { inside } of wanted)
    for (const end of [inside.at(0), inside.at(-1)]) if (end !== undefined) within.delete(end);
  const pieces = [...within].map((one) => ({ one, parts: [one.slice(0, window - chance), one.slice(chance)] }));
  const known = finderOf(new Set(pieces.flatMap(({ parts }) => parts)))(read);
  return pieces.filter(({ parts }) => parts.some((part) => known.has(part))).map(({ one }) => one);
}

/** Finds secrets in finished files. */
export interface LeakSearch {
  /** How many secrets can be found at all: too short, or standing in what the client may read anyway, they cannot. */
  readonly size: number;
  /** Every secret that stands in the parts, with the first part that it stands in. */
  leaksIn(parts: readonly FilePart[]): readonly Leak[];
}

/** Prepares to look for secrets. What stands in one of the `allowed` texts is no leak: the client reads it there. */
export function leakSearch(secrets: readonly Secret[], allowed: readonly string[]): LeakSearch {
  const wanted = secrets.map((secret) => ({ secret, ...needlesOf(secret.text) }));
  const inside = new Set(wanted.flatMap((one) => one.inside));
  const words = new Set(wanted.flatMap((one) => one.words ?? []));
  if (inside.size > 0) {
    const read = allowed.map(dense).join('\n');
    for (const known of finderOf(inside)(read)) inside.delete(known);
    for (const one of barelyOwn(wanted, inside, read)) inside.delete(one);
  }
  if (words.size > 0) {
    const said = allowed.map(spaced).join('');
    for (const one of [...words]) if (said.includes(one)) words.delete(one);
  }
  const find = finderOf(inside);
  const size = wanted.filter(
    (one) => one.inside.some((needle) => inside.has(needle)) || (one.words !== null && words.has(one.words)),
  ).length;

  function leaksOf({ where, text, source }: FilePart, left: Set<(typeof wanted)[number]>): readonly Leak[] {
    const found = inside.size === 0 ? new Set<string>() : find(dense(text));
    const said = words.size === 0 ? '' : spaced(text);
    const leaking = [...left].filter(
      (one) =>
        (one.distinct || source === undefined) &&
        (one.inside.some((needle) => found.has(needle)) ||
          (one.words !== null && words.has(one.words) && said.includes(one.words))),
    );
    for (const one of leaking) left.delete(one);
    return leaking.map(({ secret: { part, id } }) => ({ part, id, where }));
  }

  return {
    size,
    leaksIn(parts) {
      const left = new Set(wanted);
      return parts.flatMap((part) => leaksOf(part, left));
    },
  };
}
