import { dirname } from 'node:path';
import type { CreateOptions } from '../database/createDatabase.ts';
import { createDatabase, FileExists } from '../database/createDatabase.ts';
import type { WritableDb } from '../database/handle.ts';
import type { LocationCheck } from '../database/location.ts';
import { networkFileSystem } from '../database/location.ts';
import { openDatabase } from '../database/openDatabase.ts';
import type { Outcome } from './outcome.ts';
import { refusalOf, refused } from './outcome.ts';

/** Makes an empty workspace and opens it. A file of that name stays as it is and is refused as `invalid`. */
export function createWorkspace(
  path: string,
  options: CreateOptions & { readonly networkFileSystem?: LocationCheck },
): Outcome<WritableDb> {
  const { networkFileSystem: network = networkFileSystem } = options;
  try {
    const fileSystem = network(dirname(path));
    if (fileSystem !== null) {
      return refused({ code: 'trouble', trouble: { code: 'network-folder', facts: { path, fileSystem } } });
    }
    createDatabase(path, options);
    const opened = openDatabase(path, options);
    return opened.ok ? { ok: true, value: opened.db } : refused({ code: 'trouble', trouble: opened.trouble });
  } catch (error) {
    if (error instanceof FileExists) {
      const message = 'there is a file of that name already: choose another name';
      return refused({ code: 'invalid', problem: { path: 'name', message } });
    }
    const refusal = refusalOf(error, path);
    if (refusal === null) throw error;
    return refused(refusal);
  }
}
