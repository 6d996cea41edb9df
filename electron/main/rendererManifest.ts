import { readFileSync } from 'node:fs';

/** One file of the built page. */
export interface BuiltFile {
  /** Path below the build folder. */
  readonly file: string;
  /** Its content type. */
  readonly type: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The files of the built page by URL path: what is not here does not exist. */
export type RendererManifest = ReadonlyMap<string, BuiltFile>;

/** Reads the manifest that the build wrote. Throws when it is missing or not a manifest. */
export function readRendererManifest(path: string): RendererManifest {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof content !== 'object' || content === null) throw new Error('not a manifest');
  return new Map(
    Object.entries(content).map(([pathname, entry]: [string, unknown]) => {
      if (!isBuiltFile(entry)) throw new Error(`not a manifest entry: ${pathname}`);
      return [pathname, entry];
    }),
  );
}

function isBuiltFile(entry: unknown): entry is BuiltFile {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'file' in entry &&
    typeof entry.file === 'string' &&
    'type' in entry &&
    typeof entry.type === 'string' &&
    'sha256' in entry &&
    typeof entry.sha256 === 'string'
  );
}
