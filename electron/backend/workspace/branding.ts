import type { BrandingChoice } from '../../../shared/report/branding.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { StoredBranding, StoredLogo } from '../database/brandings.ts';
import { brandingElement, brandingKey, putBranding, readBranding } from '../database/brandings.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { Placed } from '../database/placed.ts';
import { find, findPresent } from './found.ts';
import { workspaceHead } from './organisationEntry.ts';
import type { Outcome } from './outcome.ts';
import { attempt, Refused } from './outcome.ts';

/** [Note: Branding] How reports look belongs to the organisation, like its name: all of its assessments share it. It is the workspace's
 * chain that knows of it, and no assessment's undo takes it back. */
export interface BrandingEdit {
  readonly assessmentId: string;
  /** The revision that the change was made on. */
  readonly expectedRevision: number;
  readonly actor: string;
  readonly choice?: BrandingChoice;
  /** Null removes it; left out, it stays. */
  readonly logo?: StoredLogo | null;
}

/** The branding of an assessment's organisation; `null` when the workspace has no such assessment, or has it removed. */
export function brandingOf(db: ReadableDb, assessmentId: string): StoredBranding | null {
  const found = find(db, assessmentId);
  if (found === null || found.record.removedAt !== null) return null;
  return readBranding(db, found.record.organisationId);
}

function elementText(branding: StoredBranding): string {
  return new Placed(0, 0, brandingElement(branding)).text;
}

/** Changes the branding for every assessment of the organisation. Refuses with `not-found` or, when somebody changed it since,
 * `conflict`. What changes nothing leaves no event. */
export function editBranding(db: WritableDb, edit: BrandingEdit): Outcome<StoredBranding> {
  return attempt(db, () => {
    const { organisationId } = findPresent(db, edit.assessmentId).record;
    const before = readBranding(db, organisationId);
    const { revision } = before;
    const key = brandingKey(organisationId);
    if (revision !== edit.expectedRevision) {
      throw new Refused({ code: 'conflict', key, revision, value: before.choice });
    }
    const { choice = before.choice, logo = before.logo } = edit;
    const head = workspaceHead(db);
    const after: StoredBranding = { organisationId, choice, logo, revision: head.seq + 1 };
    if (elementText(after) === elementText(before)) return before;
    putBranding(db, after);
    const patch = {
      key,
      before: revision === 0 ? [] : [new Placed(0, revision, brandingElement(before))],
      after: [new Placed(0, after.revision, brandingElement(after))],
    };
    appendEvent(db, head, { kind: 'branding', actor: edit.actor, patches: [patch] });
    return after;
  });
}
