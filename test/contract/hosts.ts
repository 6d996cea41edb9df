import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createRouterClient } from '@orpc/server';
import { createAppRouter } from '../../electron/backend/appRouter.ts';
import { startHttpHost } from '../../electron/backend/hosts/http/httpHost.ts';
import { servePort } from '../../electron/backend/hosts/messagePort.ts';
import type { Logger } from '../../electron/backend/log.ts';
import { createServices, type Services } from '../../electron/backend/services.ts';
import { systemClock } from '../../electron/backend/systemClock.ts';
import type { Api } from '../../renderer/api/host.ts';
import type { Audience } from '../../shared/contract/procedure.ts';

/** A backend over one host, with as many clients as a test wants. */
export interface Served {
  readonly services: Services;
  readonly dataFolder: string;
  connect(audience?: Audience): Promise<Api>;
  close(): Promise<void>;
}

export const quiet: Logger = { info: () => {}, error: () => {} };

function makeServices(): { services: Services; dataFolder: string; remove: () => void } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'cairn-contract-'));
  const services = createServices({
    dataFolder,
    workspace: null,
    out: join(import.meta.dirname, '../../out'),
    version: '0.0.0-test',
    clock: systemClock,
    log: quiet,
  });
  return { services, dataFolder, remove: () => rmSync(dataFolder, { recursive: true, force: true }) };
}

async function inProcess(): Promise<Served> {
  const { services, dataFolder, remove } = makeServices();
  const router = createAppRouter(dataFolder);
  return {
    services,
    dataFolder,
    connect: async (audience = 'facilitator') =>
      createRouterClient<typeof router, Record<never, never>>(router, {
        context: { caller: { audience, clientId: 'test' }, services },
      }),
    close: async () => {
      await services.close();
      remove();
    },
  };
}

async function messagePort(): Promise<Served> {
  const { services, dataFolder, remove } = makeServices();
  const router = createAppRouter(dataFolder);
  const channels: MessageChannel[] = [];
  return {
    services,
    dataFolder,
    connect: async (audience = 'facilitator') => {
      const channel = new MessageChannel();
      channels.push(channel);
      const { port1, port2 } = channel;
      servePort(
        router,
        {
          on: (event, listener) => void port1.on(event, (data: unknown) => listener({ data })),
          postMessage: (data) => port1.postMessage(data),
          start: () => port1.start(),
        },
        { audience, clientId: `port-${channels.length}` },
        services,
      );
      const client: Api = createORPCClient(
        new PortLink({
          port: {
            on: (event, listener) => void port2.on(event, (data: unknown) => listener({ data })),
            postMessage: (data: unknown) => port2.postMessage(data),
          },
        }),
      );
      return client;
    },
    close: async () => {
      for (const { port1, port2 } of channels) {
        port1.close();
        port2.close();
      }
      await services.close();
      remove();
    },
  };
}

/** A folder that looks like a build, with one page. */
function smallBuild(folder: string): string {
  const out = join(folder, 'out');
  mkdirSync(join(out, 'renderer'), { recursive: true });
  writeFileSync(join(out, 'renderer/index.html'), '<!doctype html><title>Cairn</title>');
  const entry = { file: 'renderer/index.html', type: 'text/html; charset=utf-8', sha256: '' };
  writeFileSync(join(out, 'renderer-manifest.json'), JSON.stringify({ '/index.html': entry }));
  return out;
}

export interface HttpServed extends Served {
  readonly origin: string;
  readonly key: string;
}

export async function loopbackHttp(): Promise<HttpServed> {
  const { services, dataFolder, remove } = makeServices();
  const host = await startHttpHost(createAppRouter(dataFolder), services, { out: smallBuild(dataFolder), port: 0 });
  const { origin, hash } = new URL(host.url);
  const key = hash.replace('#key=', '');
  return {
    services,
    dataFolder,
    origin,
    key,
    connect: async (audience = 'facilitator') => {
      // A participant has no key of the browser host: later hosts give one; here the missing key stands for it.
      const headers = audience === 'facilitator' ? { authorization: `Bearer ${key}`, origin } : { origin };
      const client: Api = createORPCClient(new HttpLink({ url: `${origin}/rpc`, headers: () => headers }));
      return client;
    },
    close: async () => {
      await host.close();
      await services.close();
      remove();
    },
  };
}

/** Every host that serves the router. A new host is a line here. */
export const hosts: Readonly<Record<string, () => Promise<Served>>> = {
  'in process': inProcess,
  'message port': messagePort,
  'loopback HTTP': loopbackHttp,
};
