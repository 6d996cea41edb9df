import { type FrameworkEntry, type InspectedFramework, toldProblems } from '../../../shared/contract/frameworks.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import {
  type FrameworkFile,
  type ParsedFrameworkFiles,
  parseFrameworkFiles,
} from '../../../shared/frameworks/parseFrameworkFiles.ts';
import { hasFramework, type PinnedFramework, pinOf, toPinned } from '../database/frameworks.ts';
import type { ReadableDb } from '../database/handle.ts';
import { libraryEntries, libraryEntry } from '../frameworkEntries.ts';
import { door } from '../router.ts';
import { addFramework, addingProblem } from '../workspace/addFramework.ts';
import { ownFrameworks } from '../workspace/knownFrameworks.ts';
import { readPinnedFramework } from '../workspace/pinFramework.ts';
import { actor } from './calls.ts';
import { database, invalid, notFound, settled } from './refuse.ts';

function entryOf(pinned: PinnedFramework, language: string): FrameworkEntry {
  return { framework: pinned.framework, texts: textsFor(pinned, language), hash: pinned.hash };
}

type Problems = Extract<ParsedFrameworkFiles, { readonly ok: false }>['problems'];

/** The questionnaire that files make, or what is wrong with them for this workspace. */
function read(db: ReadableDb, files: readonly FrameworkFile[]): PinnedFramework | Problems {
  const parsed = parseFrameworkFiles(files);
  if (!parsed.ok) return parsed.problems;
  const pinned = toPinned(parsed.framework);
  const problem = addingProblem(db, pinned);
  return problem === null ? pinned : [problem];
}

function inspect(db: ReadableDb, files: readonly FrameworkFile[], language: string): InspectedFramework {
  const found = read(db, files);
  if (!('framework' in found)) {
    const problems = found.slice(0, toldProblems);
    return { kind: 'faulty', problems, more: found.length - problems.length };
  }
  const languages = Object.keys(found.texts);
  return { kind: 'sound', entry: entryOf(found, language), languages, isKnown: hasFramework(db, pinOf(found)) };
}

export const frameworkProcedures = {
  list: door.frameworks.list.handler(({ context, input: { language } }) => {
    const opened = context.services.workspaces.database();
    const own = opened.ok ? ownFrameworks(opened.value) : [];
    return [...libraryEntries(language), ...own.map((pinned) => entryOf(pinned, language))];
  }),
  get: door.frameworks.get.handler(({ context, input: { id, version, language } }) => {
    const opened = context.services.workspaces.database();
    const pinned = opened.ok ? readPinnedFramework(opened.value, { id, version }) : null;
    if (pinned !== null) return entryOf(pinned, language);
    const entry = libraryEntry(id, version, language);
    if (entry === null) throw notFound();
    return entry;
  }),
  inspect: door.frameworks.inspect.handler(({ context: { services }, input: { files, language } }) =>
    inspect(database(services), files, language),
  ),
  add: door.frameworks.add.handler(({ context: { services }, input: { files } }) => {
    const db = database(services);
    const found = read(db, files);
    if (!('framework' in found)) throw invalid(found[0]);
    settled(addFramework(db, found, actor));
    services.broadcast.send({ type: 'frameworks-changed' });
    const { id, version } = found.framework;
    return { id, version };
  }),
};
