import { library } from '../../../shared/frameworks/library.ts';
import { allPins, type PinnedFramework, readFramework, toPinned } from '../database/frameworks.ts';
import type { ReadableDb } from '../database/handle.ts';

/** The bundled questionnaires as a workspace pins them. */
export const bundledFrameworks: readonly PinnedFramework[] = library.map(toPinned);
const bundledIds = new Set<string>(bundledFrameworks.map(({ framework }) => framework.id));

/** Every copy that the workspace holds, in the order in which they came. */
function pinnedIn(db: ReadableDb): readonly PinnedFramework[] {
  return allPins(db).flatMap((pin) => readFramework(db, pin) ?? []);
}

/** The questionnaires of the workspace that are not bundled, whatever their version: of each the copy that came last. */
export function ownFrameworks(db: ReadableDb): readonly PinnedFramework[] {
  const own = pinnedIn(db).filter(({ framework }) => !bundledIds.has(framework.id));
  return [...new Map(own.map((pinned) => [pinned.framework.id, pinned])).values()];
}

/** The questionnaires that an assessment may be of: the bundled ones, then whatever else the workspace holds. */
export function knownFrameworks(db: ReadableDb): readonly PinnedFramework[] {
  const isBundled = ({ framework }: PinnedFramework): boolean =>
    bundledFrameworks.some(
      (known) => known.framework.id === framework.id && known.framework.version === framework.version,
    );
  return [...bundledFrameworks, ...pinnedIn(db).filter((pinned) => !isBundled(pinned))];
}

/** The questionnaire of exactly this id and version, bundled or the workspace's own. */
export function findKnown(db: ReadableDb, id: string, version: string): PinnedFramework | undefined {
  return knownFrameworks(db).find(({ framework }) => framework.id === id && framework.version === version);
}
