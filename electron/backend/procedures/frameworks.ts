import { textsFor } from '../../../shared/frameworks/library.ts';
import { libraryEntries, libraryEntry } from '../frameworkEntries.ts';
import { door } from '../router.ts';
import { ownFrameworks } from '../workspace/knownFrameworks.ts';
import { readPinnedFramework } from '../workspace/pinFramework.ts';
import { notFound } from './refuse.ts';

export const frameworkProcedures = {
  list: door.frameworks.list.handler(({ context, input: { language } }) => {
    const opened = context.services.workspaces.database();
    const own = opened.ok ? ownFrameworks(opened.value) : [];
    return [
      ...libraryEntries(language),
      ...own.map((pinned) => ({
        framework: pinned.framework,
        texts: textsFor(pinned, language),
        hash: pinned.hash,
      })),
    ];
  }),
  get: door.frameworks.get.handler(({ context, input: { id, version, language } }) => {
    const opened = context.services.workspaces.database();
    const pinned = opened.ok ? readPinnedFramework(opened.value, { id, version }) : null;
    if (pinned !== null) return { framework: pinned.framework, texts: textsFor(pinned, language), hash: pinned.hash };
    const entry = libraryEntry(id, version, language);
    if (entry === null) throw notFound();
    return entry;
  }),
};
