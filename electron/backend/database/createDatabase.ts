import { chmodSync, existsSync } from 'node:fs';
import type { Clock } from '../../../shared/base/time.ts';
import { appendEvent } from './appendEvent.ts';
import { newChain, workspaceChain } from './chain.ts';
import { connect } from './connect.ts';
import { workspaceContent } from './content.ts';
import { keepDamaged, putDatabaseInPlace, removeDatabaseFiles } from './durable.ts';
import type { Random } from './handle.ts';
import { asWritable } from './handle.ts';
import { applicationId, pendingLogBytes } from './header.ts';
import type { Migration } from './migrate.ts';
import { migrate } from './migrate.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';
import { systemRandom } from './random.ts';
import { transaction } from './transaction.ts';
import { uuid } from './uuid.ts';
import { insertWorkspace } from './workspaceRow.ts';

export interface CreateOptions {
  readonly name: string;
  readonly actor: string;
  readonly clock: Clock;
  readonly random?: Random;
  readonly migrations?: readonly Migration[];
}

/** There is a file of that name already; it was not touched. */
export class FileExists extends Error {}

/** Makes an empty workspace file: built beside its place and moved there whole, so that no half-made one can ever be found. Throws
 * {@link FileExists}, or what SQLite or the disk says; nothing is left then. */
export function createDatabase(path: string, options: CreateOptions): void {
  const { name, actor, clock, random = systemRandom, migrations = allMigrations } = options;
  if (existsSync(path)) throw new FileExists(path);
  const temporary = `${path}.${Buffer.from(random(8)).toString('hex')}.tmp`;
  try {
    const sqlite = connect(temporary);
    try {
      chmodSync(temporary, 0o600);
      sqlite.pragma(`application_id = ${applicationId}`);
      migrate(sqlite, migrations);
      const db = asWritable(sqlite, { path: temporary, clock, random });
      transaction(db, () => {
        insertWorkspace(db, { id: uuid(random), name, createdAt: clock.now() });
        appendEvent(db, newChain(db, workspaceChain), {
          kind: 'created',
          actor,
          patches: [],
          content: workspaceContent(db),
        });
      });
    } finally {
      sqlite.close();
    }
    // The log of a workspace that was moved away without it: its last edits are nowhere else.
    if (pendingLogBytes(path) > 0) keepDamaged(path, clock.now());
    putDatabaseInPlace(temporary, path);
  } catch (error) {
    removeDatabaseFiles(temporary);
    throw error;
  }
}
