import { z } from 'zod';
import { canonicalJson, frameworkHash } from '../../../shared/frameworks/canonical.ts';
import type { LibraryFramework } from '../../../shared/frameworks/library.ts';
import { Framework } from '../../../shared/frameworks/structure.ts';
import { FrameworkTexts } from '../../../shared/frameworks/texts.ts';
import { textHash } from './contentHash.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { lastingRows } from './known.ts';
import { prepared } from './prepared.ts';
import { asRow, textOf } from './row.ts';

/** Which questionnaire exactly: the hash tells two texts of one version apart. */
export interface FrameworkPin {
  readonly id: string;
  readonly version: string;
  /** `sha256:…`, method 8b.17. */
  readonly hash: string;
}

/** The workspace's own copy of a questionnaire, in the shape of a bundled one. */
export interface PinnedFramework extends LibraryFramework {
  readonly hash: string;
}

/** A bundled questionnaire as it is pinned. */
export function toPinned({ framework, texts }: LibraryFramework): PinnedFramework {
  const source = texts[framework.sourceLanguage];
  if (source === undefined) throw new Error(`framework ${framework.id} lacks its source texts`);
  return { framework, texts, hash: frameworkHash(framework, source, textHash) };
}

/** Names a copy in the workspace’s content. */
export function frameworkKey({ id, version, hash }: FrameworkPin): string {
  return `framework:${id}:${version}:${hash}`;
}

/** The pin of a copy. */
export function pinOf({ hash, framework }: PinnedFramework): FrameworkPin {
  return { id: framework.id, version: framework.version, hash };
}

/** Stands for a framework in the workspace's content. */
function elementOf(structure: string, texts: string): unknown {
  return { structure: textHash(structure), texts: textHash(texts) };
}

/** Whether the workspace holds exactly this copy. */
export function hasFramework(db: ReadableDb, { id, version, hash }: FrameworkPin): boolean {
  return (
    prepared(db, 'SELECT 1 FROM frameworks WHERE id = ? AND version = ? AND hash = ?').get(id, version, hash) !==
    undefined
  );
}

/** Stores a copy and answers what stands for it in the workspace's content. */
export function insertFramework(db: WritableDb, pinned: PinnedFramework): unknown {
  const { id, version, hash } = pinOf(pinned);
  const structure = canonicalJson(pinned.framework);
  const texts = canonicalJson(pinned.texts);
  prepared(db, 'INSERT INTO frameworks (id, version, hash, structure, texts) VALUES (?, ?, ?, ?, ?)').run(
    id,
    version,
    hash,
    structure,
    texts,
  );
  return elementOf(structure, texts);
}

/** Every copy as the workspace's content knows it. */
export function frameworkElements(db: ReadableDb): readonly { readonly key: string; readonly value: unknown }[] {
  return prepared(db, 'SELECT * FROM frameworks ORDER BY id, version, hash')
    .all()
    .map(asRow)
    .map((row) => ({
      key: frameworkKey({ id: textOf(row, 'id'), version: textOf(row, 'version'), hash: textOf(row, 'hash') }),
      value: elementOf(textOf(row, 'structure'), textOf(row, 'texts')),
    }));
}

const frameworks = lastingRows<PinnedFramework>();

/** A pinned copy, parsed once: a used version never changes. [Note: Known rows] */
export function readFramework(db: ReadableDb, pin: FrameworkPin): PinnedFramework | null {
  const cache = frameworks(db);
  const known = cache.get(frameworkKey(pin));
  if (known !== undefined) return known;
  const found = prepared(db, 'SELECT structure, texts FROM frameworks WHERE id = ? AND version = ? AND hash = ?').get(
    pin.id,
    pin.version,
    pin.hash,
  );
  if (found === undefined) return null;
  const row = asRow(found);
  const pinned: PinnedFramework = {
    hash: pin.hash,
    framework: Framework.parse(JSON.parse(textOf(row, 'structure'))),
    texts: z.record(z.string(), FrameworkTexts).parse(JSON.parse(textOf(row, 'texts'))),
  };
  cache.set(frameworkKey(pin), pinned);
  return pinned;
}

/** The pins of all copies that the workspace holds, in the order in which they came. */
export function allPins(db: ReadableDb): readonly FrameworkPin[] {
  return prepared(db, 'SELECT id, version, hash FROM frameworks ORDER BY rowid')
    .all()
    .map(asRow)
    .map((row) => ({ id: textOf(row, 'id'), version: textOf(row, 'version'), hash: textOf(row, 'hash') }));
}

/** The pins of every copy that the workspace holds of one questionnaire and version. */
export function pinsOf(db: ReadableDb, id: string, version: string): readonly FrameworkPin[] {
  return prepared(db, 'SELECT hash FROM frameworks WHERE id = ? AND version = ? ORDER BY rowid')
    .all(id, version)
    .map((row) => ({ id, version, hash: textOf(asRow(row), 'hash') }));
}
