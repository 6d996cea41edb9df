import { appendEvent } from '../database/appendEvent.ts';
import type { FrameworkPin, PinnedFramework } from '../database/frameworks.ts';
import { frameworkKey, hasFramework, insertFramework, pinOf, pinsOf, readFramework } from '../database/frameworks.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import { workspaceHead } from './organisationEntry.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';

/** Stores a copy when the workspace has none; answers the patch for the workspace's chain then. Inside a transaction. */
export function ensureFramework(db: WritableDb, pinned: PinnedFramework): Patch | null {
  const pin = pinOf(pinned);
  if (hasFramework(db, pin)) return null;
  const value = insertFramework(db, pinned);
  return { key: frameworkKey(pin), before: [], after: [new Placed(0, 0, value)] };
}

/** Gives the workspace its own copy of a questionnaire; one that it has already is left as it is. */
export function pinFramework(db: WritableDb, pinned: PinnedFramework, actor: string): Outcome<FrameworkPin> {
  return attempt(db, () => {
    const patch = ensureFramework(db, pinned);
    if (patch !== null) appendEvent(db, workspaceHead(db), { kind: 'added', actor, patches: [patch] });
    return pinOf(pinned);
  });
}

/** The workspace's copy of a questionnaire: the one with that hash, or without a hash the first of that version. `null`: none. */
export function readPinnedFramework(
  db: ReadableDb,
  wanted: { readonly id: string; readonly version: string; readonly hash?: string },
): PinnedFramework | null {
  const { id, version, hash } = wanted;
  const pin = hash === undefined ? pinsOf(db, id, version)[0] : { id, version, hash };
  return pin === undefined ? null : readFramework(db, pin);
}
