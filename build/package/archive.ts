import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const File = z.object({
  size: z.number(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
  integrity: z.object({ algorithm: z.string() }).optional(),
});

interface Folder {
  readonly files: Readonly<Record<string, unknown>>;
}

const isFolder = (entry: unknown): entry is Folder => typeof entry === 'object' && entry !== null && 'files' in entry;

/** One file of a packed app. */
export interface PackedFile {
  readonly path: string;
  /** True when it lies beside the archive and only its entry is inside. */
  readonly isUnpacked: boolean;
  /** True when the archive holds a hash to check it by. */
  readonly hasIntegrity: boolean;
  /** Bytes. */
  readonly size: number;
  readonly bytes: () => Buffer;
}

/** Reads an asar archive: four lengths, a JSON tree, and the files one after another. */
export function readArchive(archive: string): readonly PackedFile[] {
  const whole = readFileSync(archive);
  const start = 8 + whole.readUInt32LE(4);
  const tree: unknown = JSON.parse(whole.toString('utf8', 16, 16 + whole.readUInt32LE(12)));

  const files = function* (entry: unknown, path: string): Generator<PackedFile> {
    if (isFolder(entry)) {
      for (const [name, child] of Object.entries(entry.files))
        yield* files(child, path === '' ? name : `${path}/${name}`);
      return;
    }
    const { size, offset, unpacked = false, integrity } = File.parse(entry);
    const from = start + Number(offset);
    yield {
      path,
      isUnpacked: unpacked,
      hasIntegrity: integrity !== undefined,
      size,
      bytes: () => (unpacked ? readFileSync(join(`${archive}.unpacked`, path)) : whole.subarray(from, from + size)),
    };
  };
  return [...files(tree, '')];
}
