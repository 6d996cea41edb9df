import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAppProtocol, refuseAll } from '../../../electron/main/appProtocol.ts';
import { readRendererManifest } from '../../../electron/main/rendererManifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-protocol-'));
mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
const page = '<!doctype html><title>Cairn</title>';
const sha256 = createHash('sha256').update(page).digest('hex');
for (const name of ['index.html', 'assets/app-1a2b.js', 'not-listed.html', 'changed.html']) {
  writeFileSync(join(folder, 'renderer', name), page);
}
writeFileSync(join(folder, 'renderer/changed.html'), `${page}<script>`);
const entry = (file: string, type: string) => ({ file: `renderer/${file}`, type, sha256 });
writeFileSync(
  join(folder, 'renderer-manifest.json'),
  JSON.stringify({
    '/index.html': entry('index.html', 'text/html; charset=utf-8'),
    '/assets/app-1a2b.js': entry('assets/app-1a2b.js', 'text/javascript; charset=utf-8'),
    '/changed.html': entry('changed.html', 'text/html; charset=utf-8'),
  }),
);
const handle = createAppProtocol(readRendererManifest(join(folder, 'renderer-manifest.json')), folder);
/** A request as Electron gives it: any address, while the class of this name refuses some. */
const ask = (url: string, method = 'GET') => handle({ url, method } as Request);

describe('the protocol of the app', () => {
  it('serves what was built, with headers that keep the page in', async () => {
    const response = await ask('app://cairn/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(page);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' app://media; font-src 'self'; " +
        "connect-src 'none'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; " +
        "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types cairn-worker",
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect((await ask('app://cairn/assets/app-1a2b.js#x')).status).toBe(200);
  });

  it('S9: gives 200 to entries of the manifest and to nothing else', async () => {
    const part = fc.constantFrom(
      'index.html',
      'assets',
      'app-1a2b.js',
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '\\',
      '%00',
      '',
      'etc',
      'passwd',
      'not-listed.html',
      'constructor',
      '__proto__',
      ' ',
      'ı',
    );
    const path = fc.oneof(
      fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
      fc.string().map((text) => `/${text}`),
      fc.webPath(),
    );
    const origin = fc.constantFrom(
      'app://cairn',
      'app://cairn',
      'app://cairn',
      'app://media',
      'app://cairn:1',
      'app://u@cairn',
      'file://',
      'https://cairn',
    );
    const known = new Set(['/index.html', '/assets/app-1a2b.js']);
    await fc.assert(
      fc.asyncProperty(origin, path, fc.constantFrom('', '?', '?x', '#x'), async (start, middle, end) => {
        const url = `${start}${middle}${end}`;
        const { status } = await ask(url);
        const parsed = URL.parse(url);
        const isKnown =
          start === 'app://cairn' && parsed !== null && parsed.search === '' && known.has(parsed.pathname);
        expect(status, url).toBe(isKnown ? 200 : 404);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['HEAD', 'POST', 'PUT', 'OPTIONS', 'get'])('refuses %s', async (method) => {
    expect((await ask('app://cairn/index.html', method)).status).toBe(405);
  });

  it('does not serve a file that was changed after the build', async () => {
    const response = await ask('app://cairn/changed.html');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
  });

  it('refuses every file of the disk', () => {
    expect(refuseAll().status).toBe(403);
  });

  it.each(['[]"', '"text"', '{"/index.html":{"file":"x"}}'])('does not start from the manifest %s', (text) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, text);
    expect(() => readRendererManifest(path)).toThrow();
  });
});
