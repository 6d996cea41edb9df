import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passToBackend } from '../../../build/scripts/dev/backendGate.ts';
import { addressFrom, type BackendAddress } from '../../../build/scripts/dev/backendRunner.ts';

const servers: Server[] = [];
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

let heard: IncomingMessage['headers'][];
let address: BackendAddress | null;
let host: string;

beforeEach(async () => {
  heard = [];
  const backend = await serve(async (request, response) => {
    heard.push(request.headers);
    response.writeHead(207, { 'x-from': 'backend' }).end(`${request.method} ${request.url} ${await text(request)}`);
  });
  address = { origin: `http://${backend}`, key: 'inner' };
  const gate = passToBackend('outer', {
    get address() {
      return address;
    },
  });
  host = await serve((request, response) => gate(request, response, () => response.end('page')));
});

/** As a browser sends it; `fetch` would not let a test choose Host and Origin. */
async function call(path: string, headers: Readonly<Record<string, string>> = {}): Promise<readonly [number, string]> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const whole = { origin: `http://${host}`, authorization: 'Bearer outer', ...headers };
    httpRequest(`http://${host}${path}`, { method: 'POST', headers: whole }, resolve).on('error', reject).end('asked');
  });
  return [response.statusCode ?? 0, await text(response)];
}

describe('the gate between development pages and the backend', () => {
  it('passes a call on whole, under the backend’s own host, origin and key', async () => {
    expect(await call('/rpc/events?x=1')).toEqual([207, 'POST /rpc/events?x=1 asked']);
    const [headers] = heard;
    const inner = new URL(address?.origin ?? '');
    expect(headers).toMatchObject({ host: inner.host, origin: inner.origin, authorization: 'Bearer inner' });
  });

  it.each([
    ['another site', { origin: 'http://evil.invalid' }, 403],
    ['another name for this machine', { host: 'evil.invalid' }, 403],
    ['a wrong key', { authorization: 'Bearer guess' }, 401],
    ['the backend’s key', { authorization: 'Bearer inner' }, 401],
  ])('refuses %s', async (_, headers, status) => {
    expect((await call('/rpc/events', headers))[0]).toBe(status);
    expect((await call('/exports/one', headers))[0]).toBe(status);
    expect(heard).toEqual([]);
  });

  it('leaves pages to the development server', async () => {
    expect(await call('/index.html', { authorization: '' })).toEqual([200, 'page']);
  });

  it('says that the backend is restarting', async () => {
    address = null;
    expect((await call('/rpc/events'))[0]).toBe(503);
  });

  it('says that the backend is gone', async () => {
    servers[0]?.close().closeAllConnections();
    expect((await call('/rpc/events'))[0]).toBe(502);
  });
});

describe('addressFrom', () => {
  it('reads what the browser host prints', () => {
    expect(addressFrom('http://127.0.0.1:4711/#key=a-B_9')).toEqual({ origin: 'http://127.0.0.1:4711', key: 'a-B_9' });
  });

  it('refuses anything else', () => {
    expect(() => addressFrom('http://example.invalid/#key=a')).toThrow('not the address of a backend');
  });
});
