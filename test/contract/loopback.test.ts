import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServed, loopbackHttp } from './hosts.ts';

let served: HttpServed;
beforeAll(async () => {
  served = await loopbackHttp();
});
afterAll(() => served.close());

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A raw request, since fetch would not let a test send a foreign Host. */
function ask({
  method = 'GET',
  path = '/',
  headers = {},
}: Asked): Promise<{ status: number; headers: Record<string, unknown> }> {
  const { hostname, port, host } = new URL(served.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers: { host, ...headers } }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const call = '/rpc/workspace/status';
const bearer = (): Record<string, string> => ({ authorization: `Bearer ${served.key}` });

describe('the browser host', () => {
  it.each<readonly [string, Asked, number]>([
    ['a foreign Host', { path: '/', headers: { host: 'cairn.example' } }, 403],
    ['localhost for Host', { path: '/', headers: { host: 'localhost' } }, 403],
    ['a foreign Origin', { path: '/', headers: { origin: 'https://example.org' } }, 403],
    ['the Origin null', { path: '/', headers: { origin: 'null' } }, 403],
    ['a call without Origin', { method: 'POST', path: call }, 403],
  ])('turns away %s', async (_, asked, status) => {
    expect((await ask({ ...asked, headers: { ...bearer(), ...asked.headers } })).status).toBe(status);
  });

  it('turns away a call without the key, with a wrong one, or with it in a cookie', async () => {
    const { origin } = served;
    const wrong: readonly Record<string, string>[] = [
      {},
      { authorization: 'Bearer x' },
      { authorization: `Bearer ${served.key}x` },
      { cookie: `key=${served.key}` },
    ];
    for (const headers of wrong) {
      expect((await ask({ method: 'POST', path: call, headers: { origin, ...headers } })).status).toBe(401);
    }
    expect((await ask({ path: '/exports/00000000-0000-4000-8000-000000000000' })).status).toBe(401);
  });

  it('answers its own page with the strict policy, and nothing outside the manifest', async () => {
    const page = await ask({ path: '/' });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/renderer-manifest.json',
      '//etc/passwd',
      '/index.html%00',
    ]) {
      expect((await ask({ path })).status).toBe(404);
    }
    expect((await ask({ method: 'PUT', path: '/', headers: { origin: served.origin } })).status).toBe(405);
  });

  it('hands out an export by its id only', async () => {
    const file = served.services.exports.add('x.txt', Buffer.from('hello'));
    expect((await ask({ path: `/exports/${file.exportId}`, headers: bearer() })).status).toBe(200);
    expect((await ask({ path: '/exports/../settings.json', headers: bearer() })).status).toBe(404);
    expect((await ask({ path: '/exports/00000000-0000-4000-8000-000000000000', headers: bearer() })).status).toBe(404);
  });

  it('listens on the loopback address only', () => {
    expect(new URL(served.origin).hostname).toBe('127.0.0.1');
  });
});
