import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../writeFileWhole.ts';

/** Files of a workspace that were put aside. */
export interface KeptFolder {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** What a restore leaves in the folder, so that it can be undone. */
const RestoreNote = z.strictObject({ restoredAt: z.string(), events: z.int() });
export type RestoreNote = z.output<typeof RestoreNote>;

const noteName = 'restored.json';

/** The folders beside a workspace that keep files of it, newest first. */
export function keptFolders(path: string): readonly KeptFolder[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(damaged|replaced)-/.test(entry.name))
    .map(({ name }) => ({ name, path: join(folder, name) }))
    .filter((kept) => readdirSync(kept.path).some((file) => file.startsWith(basename(path))))
    .map((kept) => ({
      ...kept,
      bytes: readdirSync(kept.path).reduce((sum, file) => sum + statSync(join(kept.path, file)).size, 0),
    }))
    .sort((one, other) => (one.name.replace(/^\w+-/, '') < other.name.replace(/^\w+-/, '') ? 1 : -1));
}

/** Says of the files in a folder that a restore put them there. `events` is where the restored workspace began. */
export function noteRestore(folder: string, note: RestoreNote): void {
  writeFileWhole(join(folder, noteName), JSON.stringify(note));
}

/** The last restore that can be undone; `null` when there is none. */
export function lastRestore(path: string): { readonly folder: KeptFolder; readonly note: RestoreNote } | null {
  const [newest] = keptFolders(path)
    .flatMap((folder) => {
      const text = join(folder.path, noteName);
      if (!existsSync(text) || !existsSync(join(folder.path, basename(path)))) return [];
      const note = RestoreNote.safeParse(parsed(readFileSync(text, 'utf8')));
      return note.success ? [{ folder, note: note.data }] : [];
    })
    .sort((one, other) => (one.note.restoredAt < other.note.restoredAt ? 1 : -1));
  return newest ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
