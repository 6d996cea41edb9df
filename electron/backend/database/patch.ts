import { z } from 'zod';
import type { EntryKey } from '../../../shared/assessment/change.ts';
import { workspaceChain } from './chain.ts';
import { toggleElement } from './contentHash.ts';
import { goneAt, isGone, Placed } from './placed.ts';

/** What an event did to one entry: the rows that went and the rows that came. */
export interface Patch {
  readonly key: EntryKey;
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
}

const StoredRow = z.tuple([z.int().min(-1), z.int().min(0), z.json()]);
/** As it stands in an event's payload: rows are position, revision and value. */
export const StoredPatch = z.strictObject({ key: z.string(), before: z.array(StoredRow), after: z.array(StoredRow) });

function rowsText(rows: readonly Placed[]): string {
  return `[${rows.map(({ position, revision, text }) => `[${position},${revision},${text}]`).join(',')}]`;
}

/** A patch as canonical JSON. */
export function patchText({ key, before, after }: Patch): string {
  return `{"after":${rowsText(after)},"before":${rowsText(before)},"key":${JSON.stringify(key)}}`;
}

export function fromStoredPatch({ key, before, after }: z.output<typeof StoredPatch>): Patch {
  const rows = (stored: typeof before) => stored.map((row) => new Placed(...row));
  return { key, before: rows(before), after: rows(after) };
}

/** The patch that takes another one back, as event `seq`. */
export function inverseOf({ key, before, after }: Patch, seq: number): Patch {
  const rows = before.filter((row) => !isGone(row)).map(({ position, value }) => new Placed(position, seq, value));
  return { key, before: after, after: rows.length > 0 ? rows : [goneAt(seq)] };
}

/** Takes a chain's content from before a patch to after it. Changes `content`. */
export function togglePatch(content: Uint8Array, { key, before, after }: Patch): void {
  for (const row of before) toggleElement(content, key, row);
  for (const row of after) toggleElement(content, key, row);
}

/** An organisation belongs to the workspace: an assessment's chain repeats its patch, for undo, but does not answer for the content. */
export function isShared(chain: string, patch: Patch): boolean {
  return chain !== workspaceChain && patch.key === 'organisation';
}
