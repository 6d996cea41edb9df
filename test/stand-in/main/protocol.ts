import type { Route } from 'playwright-core';
import { addScheme, toApp, toWebPolicy } from '../addresses.ts';
import { life, requireReady } from '../life.ts';
import { record } from '../record.ts';
import { defaultSession } from './session.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (life.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) addScheme(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    requireReady('protocol');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};
defaultSession.protocol = protocol;

/** Answers everything that Chromium asks for: the app's filter first, then the handler of the scheme, and never the network. */
export async function serve(route: Route): Promise<void> {
  const asked = route.request();
  const url = toApp(asked.url());
  const handler = handlers.get(url.slice(0, url.indexOf(':')));
  if (defaultSession.isCancelled(url)) {
    record.blocked.push(url);
    return route.abort('blockedbyclient');
  }
  if (handler === undefined) {
    record.blocked.push(url);
    return route.abort('internetdisconnected');
  }
  try {
    const body = asked.postDataBuffer();
    const init = { method: asked.method(), headers: asked.headers(), ...(body ? { body: new Uint8Array(body) } : {}) };
    const response = await handler(new Request(url, init));
    const headers = Object.fromEntries(response.headers);
    const policy = headers['content-security-policy'];
    if (policy !== undefined) headers['content-security-policy'] = toWebPolicy(policy);
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  } catch (error) {
    process.stderr.write(`stand-in: the protocol handler failed: ${String(error)}\n`);
    await route.abort('failed').catch(() => undefined);
  }
}
