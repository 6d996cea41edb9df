import { library } from '../../../shared/frameworks/library.ts';
import { connectMemory } from '../database/connect.ts';
import { door } from '../router.ts';
import { notFound } from './refuse.ts';

function sqliteVersion(): string {
  const memory = connectMemory();
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
    method: [...new Set(library.map(({ framework }) => framework.method))].join(', '),
  })),
  components: door.settings.components.handler(({ context }) =>
    context.services.components.all().map(({ name, version, licence }) => ({ name, version, licence })),
  ),
  componentLicence: door.settings.componentLicence.handler(({ context, input }) => {
    const found = context.services.components
      .all()
      .find(({ name, version }) => name === input.name && version === input.version);
    if (found === undefined) throw notFound();
    return { source: found.source, text: found.text };
  }),
};
