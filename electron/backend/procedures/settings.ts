import Database from 'better-sqlite3';
import { library } from '../../../shared/frameworks/library.ts';
import { door } from '../router.ts';

function sqliteVersion(): string {
  const memory = new Database(':memory:');
  try {
    return String(memory.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    memory.close();
  }
}

export const settingsProcedures = {
  get: door.settings.get.handler(({ context }) => context.services.preferences.get()),
  set: door.settings.set.handler(({ context, input }) => {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    return context.services.preferences.set(given);
  }),
  about: door.settings.about.handler(({ context }) => ({
    version: context.services.version,
    node: process.versions.node,
    sqlite: sqliteVersion(),
    method: library.map(({ framework }) => framework.method).join(', '),
  })),
};
