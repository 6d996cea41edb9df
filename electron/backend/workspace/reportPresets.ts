import type { ReportSettings } from '../../../shared/assessment/change.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { Placed } from '../database/placed.ts';
import type { StoredPreset } from '../database/reportPresets.ts';
import {
  allPresets,
  dropPreset,
  presetElement,
  presetKey,
  presetNamed,
  putPreset,
  readPreset,
} from '../database/reportPresets.ts';
import { uuid } from '../database/uuid.ts';
import { workspaceHead } from './organisationEntry.ts';
import type { Outcome } from './outcome.ts';
import { attempt, Refused } from './outcome.ts';

/** Most presets of a workspace. */
export const mostPresets = 100;

export interface PresetInput {
  readonly name: string;
  readonly settings: ReportSettings;
  /** The revision of the preset of that name that the caller knows; 0: it knows none. */
  readonly expectedRevision: number;
  readonly actor: string;
}

function placed(preset: StoredPreset): Placed {
  return new Placed(0, preset.revision, presetElement(preset));
}

/** What belongs to one assessment alone stays with it. */
function lasting({ compareWith: _, ...settings }: ReportSettings): ReportSettings {
  return settings;
}

/** Keeps settings under a name, in place of what had that name. Refuses with `conflict` when that is not what the caller knows. */
export function savePreset(db: WritableDb, input: PresetInput): Outcome<StoredPreset> {
  return attempt(db, () => {
    const before = presetNamed(db, input.name);
    const id = before?.id ?? uuid(surroundingsOf(db).random);
    const revision = before?.revision ?? 0;
    if (revision !== input.expectedRevision) {
      throw new Refused({ code: 'conflict', key: presetKey(id), revision, value: before?.settings ?? null });
    }
    if (before === null && allPresets(db).length >= mostPresets) {
      throw new Refused({ code: 'invalid', problem: { path: 'name', message: `more than ${mostPresets} presets` } });
    }
    const head = workspaceHead(db);
    const after: StoredPreset = { id, name: input.name, settings: lasting(input.settings), revision: head.seq + 1 };
    putPreset(db, after);
    const patch = { key: presetKey(id), before: before === null ? [] : [placed(before)], after: [placed(after)] };
    appendEvent(db, head, { kind: 'preset', actor: input.actor, patches: [patch] });
    return after;
  });
}

/** Takes a preset away; false when there is none of that id any more. */
export function removePreset(
  db: WritableDb,
  { id, actor }: { readonly id: string; readonly actor: string },
): Outcome<boolean> {
  return attempt(db, () => {
    const before = readPreset(db, id);
    if (before === null) return false;
    dropPreset(db, id);
    const patch = { key: presetKey(id), before: [placed(before)], after: [] };
    appendEvent(db, workspaceHead(db), { kind: 'preset', actor, patches: [patch] });
    return true;
  });
}
