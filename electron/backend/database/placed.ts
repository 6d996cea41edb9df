import { canonicalJson } from '../../../shared/frameworks/canonical.ts';

/** One row of an entry: a value at its place in its list. What is said once, such as a title, is at place 0. */
export class Placed {
  readonly position: number;
  /** The event that last changed the row; 0: none since it came. */
  readonly revision: number;
  /** What JSON can carry, in the shape of the entry's schema. */
  readonly value: unknown;
  #text: string | null = null;

  constructor(position: number, revision: number, value: unknown) {
    this.position = position;
    this.revision = revision;
    this.value = value;
  }

  /** The value as canonical JSON. */
  get text(): string {
    this.#text ??= canonicalJson(this.value);
    return this.#text;
  }
}

/** A row of an entry with the entry's name. */
export class Entry extends Placed {
  readonly key: string;

  constructor(key: string, position: number, revision: number, value: unknown) {
    super(position, revision, value);
    this.key = key;
  }
}

/** The place of the row that says when an entry went. [Note: Gone] An entry that is gone leaves such a row behind, in a table of its own:
 * somebody who still has the old value on the screen must not bring it back unawares. */
const gonePosition = -1;

/** The row of an entry that an event removed. */
export function goneAt(revision: number): Placed {
  return new Placed(gonePosition, revision, null);
}

export function isGone(placed: Placed): boolean {
  return placed.position === gonePosition;
}
