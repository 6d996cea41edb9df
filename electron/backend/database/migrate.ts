import type Database from 'better-sqlite3';

/** One step of the schema. */
export interface Migration {
  /** The schema version that the step leads to; numbered in tens. */
  readonly version: number;
  apply(sqlite: Database.Database): void;
}

/** Throws when the list does not climb: two branches of work may have taken the same number. */
export function assertClimbing(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version <= (migrations[index - 1]?.version ?? 0)) {
      throw new Error(`migration ${migration.version} is out of order`);
    }
  });
}

/** The schema version that a list leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** The schema version that a file is at: 0 for a new one. */
export function schemaVersion(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

/** Takes a file from its schema version to the newest in one transaction. `user_version` changes with it, so a crash leaves the old
 * schema or the new one. Foreign keys are checked before the commit, since a step may rebuild tables with them off. */
export function migrate(sqlite: Database.Database, migrations: readonly Migration[]): void {
  assertClimbing(migrations);
  const from = schemaVersion(sqlite);
  const steps = migrations.filter((migration) => migration.version > from);
  if (steps.length === 0) return;
  // Inside a transaction this pragma does nothing.
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.transaction(() => {
      for (const step of steps) step.apply(sqlite);
      const broken = sqlite.pragma('foreign_key_check');
      if (!Array.isArray(broken) || broken.length > 0) throw new Error('a migration left rows without their parents');
      sqlite.pragma(`user_version = ${newestVersion(migrations)}`);
    })();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}
