import type { Dice } from './dice.ts';

/** A file that was broken, and the names of the ways in which it was. */
export interface Mutated {
  readonly bytes: Uint8Array;
  /** Such as `['number', 'truncate']`: what to print when it brings something down. */
  readonly ways: readonly string[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type ByteWay = (dice: Dice, bytes: Uint8Array, others: readonly Uint8Array[]) => Uint8Array;

const decoder = new TextDecoder();

/** Numbers at the edges of what a reader expects, as they stand in a file: some of them are no JSON. */
const edges: readonly string[] = [
  ...['0', '-0', '-1', '1', '2', '4', '0.1', '0.30000000000000004', '1e-320', '1e400', '-1e400', '5e-324'],
  ...['255', '65536', '2147483647', '2147483648', '4294967296', '9007199254740991', '9007199254740993'],
  ...['NaN', 'Infinity', '01', '+1', '0x10', '1_000', '"3"', '3.0', '3.5', `${'9'.repeat(400)}`],
];

/** Keys that mean something to JavaScript itself, and keys that mean something to nobody. */
const keys: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'],
  ...['', '0', ' ', 'id', 'Id', 'a.b', 'a\u0000b', '\u202eid', 'x'.repeat(5_000)],
];

/** Texts that reach for files, hosts, other directions, or no text at all. */
const texts: readonly string[] = [
  ...['', ' ', '\u0000', '\ud800', '\udc00\ud800', '\u202egnp.exe', '\u200b', '\ufeff', 'é', 'e\u0301'],
  ...[
    '../../../etc/passwd',
    '\\\\server\\share\\x',
    'file:///etc/passwd',
    'http://127.0.0.1:9/',
    'C:\\Windows\\x',
    'CON',
  ],
  ...["=cmd|' /C calc'!A0", '<img src=x onerror=alert(1)>', '__proto__', '[object Object]', 'null', '2026-02-30'],
  ...['x'.repeat(10_001), '\u{1f600}'.repeat(6_000), '9999-12-31T23:59:59Z', '00000000-0000-0000-0000-000000000000'],
];

/** Breaks a file of the corpus in one to three ways, the same ones for the same dice. Bytes of any kind are flipped, cut, doubled and
 * spliced with those of another file; where they are JSON, its numbers, keys, texts and shapes are exchanged as well. */
export function mutate(dice: Dice, corpus: readonly Uint8Array[]): Mutated {
  let bytes = dice.pick(corpus);
  const ways: string[] = [];
  const count = dice.chance(0.6) ? 1 : dice.whole(2, 3);
  for (let step = 0; step < count; step += 1) {
    const document = dice.chance(0.6) ? parsed(bytes) : undefined;
    const table = document === undefined ? byteWays : jsonWays;
    const way = dice.pick(Object.keys(table));
    ways.push(way);
    const byteWay = byteWays[way];
    const jsonWay = jsonWays[way];
    if (document !== undefined && jsonWay !== undefined) bytes = Buffer.from(jsonWay(dice, document));
    else if (byteWay !== undefined) bytes = byteWay(dice, bytes, corpus);
  }
  return { bytes, ways };
}

function parsed(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

const byteWays: Readonly<Record<string, ByteWay>> = {
  'flip-bytes': (dice, bytes) => {
    const changed = Uint8Array.from(bytes);
    for (let left = dice.whole(1, 8); left > 0 && changed.length > 0; left -= 1) {
      changed[dice.whole(0, changed.length - 1)] = dice.whole(0, 255);
    }
    return changed;
  },
  'flip-bit': (dice, bytes) => {
    const changed = Uint8Array.from(bytes);
    const at = dice.whole(0, Math.max(0, changed.length - 1));
    const byte = changed[at];
    if (byte !== undefined) changed[at] = byte ^ (1 << dice.whole(0, 7));
    return changed;
  },
  truncate: (dice, bytes) => bytes.slice(0, dice.whole(0, bytes.length)),
  behead: (dice, bytes) => bytes.slice(dice.whole(0, bytes.length)),
  cut: (dice, bytes) => {
    const [from, to] = stretch(dice, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  double: (dice, bytes) => {
    const [from, to] = stretch(dice, bytes.length);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  zero: (dice, bytes) => {
    const [from, to] = stretch(dice, bytes.length);
    return Uint8Array.from(bytes).fill(0, from, to);
  },
  insert: (dice, bytes) => {
    const at = dice.whole(0, bytes.length);
    const added = Uint8Array.from({ length: dice.whole(1, 16) }, () => dice.whole(0, 255));
    return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
  },
  splice: (dice, bytes, others) => {
    const other = dice.pick(others);
    return Buffer.concat([bytes.subarray(0, dice.whole(0, bytes.length)), other.subarray(dice.whole(0, other.length))]);
  },
  append: (dice, bytes, others) => Buffer.concat([bytes, dice.pick(others)]),
};

/** Part of a length, now and then nearly all of it. */
function stretch(dice: Dice, length: number): readonly [from: number, to: number] {
  const from = dice.whole(0, length);
  return [from, Math.min(length, from + dice.whole(1, dice.chance(0.8) ? 64 : Math.max(1, length)))];
}

const nests = ['[', '{"a":'];

/** Each writes the document again with one part exchanged. What no JSON text can say, such as a key twice, is put in as text. */
const jsonWays: Readonly<Record<string, (dice: Dice, document: Json) => string>> = {
  number: (dice, document) => swapAt(dice, document, isNumber, () => dice.pick(edges)),
  text: (dice, document) => swapAt(dice, document, isText, () => JSON.stringify(dice.pick(texts))),
  type: (dice, document) =>
    swapAt(dice, document, isAny, () => dice.pick(['null', 'true', '0', '""', '[]', '{}', '[[]]', '[null]', '{"":0}'])),
  deepen: (dice, document) => {
    const nest = dice.pick(nests);
    const depth = dice.pick([2, 20, 33, 200, 1_000]);
    return swapAt(dice, document, isAny, (value) => {
      return nest.repeat(depth) + value + (nest === '[' ? ']' : '}').repeat(depth);
    });
  },
  'rename-key': (dice, document) =>
    swapMembers(dice, document, (members) => replaced(dice, members, ([, value]) => [dice.pick(keys), value])),
  'add-key': (dice, document) =>
    swapMembers(dice, document, (members) => [
      ...members,
      [dice.pick(keys), dice.pick(['1', '""', '{}', '[]', 'null'])],
    ]),
  'drop-key': (dice, document) =>
    swapMembers(dice, document, (members) => {
      const at = dice.whole(0, Math.max(0, members.length - 1));
      return members.filter((_member, index) => index !== at);
    }),
  'key-twice': (dice, document) =>
    swapMembers(dice, document, (members) => (members.length === 0 ? members : [...members, dice.pick(members)])),
  'repeat-item': (dice, document) =>
    swapAt(dice, document, isList, (text, value) => {
      if (!isList(value) || value.length === 0) return text;
      const item = JSON.stringify(dice.pick(value));
      return `[${Array(dice.pick([2, 20, 3_000])).fill(item)}]`;
    }),
  'shuffle-list': (dice, document) =>
    swapAt(dice, document, isList, (text, value) => (isList(value) ? JSON.stringify([...value].reverse()) : text)),
  'move-part': (dice, document) => {
    const part = JSON.stringify(dice.pick(partsOf(document)));
    return swapAt(dice, document, isAny, () => part);
  },
};

const isNumber = (value: Json): boolean => typeof value === 'number';
const isText = (value: Json): boolean => typeof value === 'string';
const isAny = (): boolean => true;
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value of the document, itself included, in document order. */
function partsOf(document: Json): readonly Json[] {
  const found: Json[] = [];
  const visit = (value: Json): void => {
    found.push(value);
    if (isList(value)) value.forEach(visit);
    else if (isObject(value)) Object.values(value).forEach(visit);
  };
  visit(document);
  return found;
}

/** Writes the document with one of the values that fit written as `write` says; as it is when none fits. */
function swapAt(
  dice: Dice,
  document: Json,
  fits: (value: Json) => boolean,
  write: (text: string, value: Json) => string,
): string {
  const count = partsOf(document).filter(fits).length;
  let left = dice.whole(0, Math.max(0, count - 1));
  const print = (value: Json): string => {
    if (fits(value)) {
      left -= 1;
      if (left === -1) return write(JSON.stringify(value), value);
    }
    if (isList(value)) return `[${value.map(print)}]`;
    if (isObject(value)) {
      return `{${Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${print(member)}`)}}`;
    }
    return JSON.stringify(value);
  };
  return print(document);
}

type Member = readonly [key: string, value: string];

function swapMembers(dice: Dice, document: Json, change: (members: readonly Member[]) => readonly Member[]): string {
  return swapAt(dice, document, isObject, (_text, value) => {
    const members = Object.entries(value ?? {}).map(([key, member]): Member => [key, JSON.stringify(member)]);
    return `{${change(members).map(([key, text]) => `${JSON.stringify(key)}:${text}`)}}`;
  });
}

function replaced(dice: Dice, members: readonly Member[], change: (member: Member) => Member): readonly Member[] {
  const at = dice.whole(0, Math.max(0, members.length - 1));
  return members.map((member, index) => (index === at ? change(member) : member));
}
