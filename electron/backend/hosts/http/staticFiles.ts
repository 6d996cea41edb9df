import { createReadStream, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.record(z.string(), z.strictObject({ file: z.string(), type: z.string(), sha256: z.string() }));

/** Serves the renderer's files by exact path from the build's manifest ([Note: Manifest]). */
export interface StaticFiles {
  /** True when the path was one of ours and is being answered. */
  serve(pathname: string, response: ServerResponse, headers: Readonly<Record<string, string>>): boolean;
}

/** `out` is the folder of the build. Throws when it holds no manifest, that is, when nothing was built. */
export function openStaticFiles(out: string): StaticFiles {
  const entries = new Map(
    Object.entries(Manifest.parse(JSON.parse(readFileSync(join(out, 'renderer-manifest.json'), 'utf8')))),
  );
  return {
    serve(pathname, response, headers) {
      const entry = entries.get(pathname === '/' ? '/index.html' : pathname);
      if (entry === undefined) return false;
      response.writeHead(200, { ...headers, 'content-type': entry.type });
      createReadStream(join(out, entry.file))
        .on('error', () => response.destroy())
        .pipe(response);
      return true;
    },
  };
}
