import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../shared/contract/contentSecurityPolicy.ts';
import { host, scheme } from './page.ts';
import type { BuiltFile, RendererManifest } from './rendererManifest.ts';

const headers = {
  'content-security-policy': contentSecurityPolicy('desktop'),
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** [Note: Only what was built] Answers `app://cairn/…` from the manifest by exact look-up, so no path is ever computed from a URL.
 * A file whose bytes are not those that were built is not served. */
export function createAppProtocol(manifest: RendererManifest, folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const built = find(manifest, request.url);
    if (built === undefined) return refuse(404);
    const bytes = await readFile(join(folder, built.file));
    if (createHash('sha256').update(bytes).digest('hex') !== built.sha256) return refuse(500);
    return new Response(bytes, { status: 200, headers: { ...headers, 'content-type': built.type } });
  };
}

/** Errors whatever is asked: for schemes that have no business in any page of ours. */
export function refuseAll(): Response {
  return refuse(403);
}

function find(manifest: RendererManifest, address: string): BuiltFile | undefined {
  const url = URL.parse(address);
  if (url === null || url.protocol !== `${scheme}:` || url.host !== host) return undefined;
  if (url.username !== '' || url.password !== '' || url.search !== '') return undefined;
  return manifest.get(url.pathname);
}

function refuse(status: number): Response {
  return new Response(null, { status, headers });
}
