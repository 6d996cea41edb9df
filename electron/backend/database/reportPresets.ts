import { ReportSettings } from '../../../shared/assessment/change.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, integerOf, textOf } from './row.ts';

/** Settings of reports under a name, for every assessment of the workspace. */
export interface StoredPreset {
  readonly id: string;
  readonly name: string;
  readonly settings: ReportSettings;
  /** The event of the workspace's chain that last changed it. */
  readonly revision: number;
}

/** The entry of a preset in the workspace's chain. */
export function presetKey(id: string): string {
  return `preset:${id}`;
}

/** Stands for a preset in the workspace's content and in events. */
export function presetElement({ name, settings }: StoredPreset): unknown {
  return { name, settings };
}

function toPreset(row: Row): StoredPreset {
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    settings: ReportSettings.parse(JSON.parse(textOf(row, 'settings'))),
    revision: integerOf(row, 'revision'),
  };
}

/** The presets of the workspace by name. */
export function allPresets(db: ReadableDb): readonly StoredPreset[] {
  return prepared(db, 'SELECT * FROM report_presets ORDER BY name')
    .all()
    .map((row) => toPreset(asRow(row)));
}

/** The preset of a name, whose letters and case must be the same; null when there is none. */
export function presetNamed(db: ReadableDb, name: string): StoredPreset | null {
  const row = prepared(db, 'SELECT * FROM report_presets WHERE name = ?').get(name);
  return row === undefined ? null : toPreset(asRow(row));
}

/** The preset of an id; null when there is none. */
export function readPreset(db: ReadableDb, id: string): StoredPreset | null {
  const row = prepared(db, 'SELECT * FROM report_presets WHERE id = ?').get(id);
  return row === undefined ? null : toPreset(asRow(row));
}

/** Stores a preset in the place of the one of its id; throws when another one has its name. */
export function putPreset(db: WritableDb, { id, name, settings, revision }: StoredPreset): void {
  prepared(
    db,
    `INSERT INTO report_presets (id, name, settings, revision) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, settings = excluded.settings, revision = excluded.revision`,
  ).run(id, name, JSON.stringify(settings), revision);
}

/** Removes a preset; nothing happens when there is none. */
export function dropPreset(db: WritableDb, id: string): void {
  prepared(db, 'DELETE FROM report_presets WHERE id = ?').run(id);
}
