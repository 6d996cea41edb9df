import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RPCHandler } from '@orpc/server/node';
import type { AppRouter } from '../../appRouter.ts';
import type { CallContext } from '../../router.ts';
import type { Services } from '../../services.ts';
import { refusal } from './admission.ts';
import { securityHeaders } from './headers.ts';
import { openStaticFiles } from './staticFiles.ts';

export interface HttpHostOptions {
  /** The build's folder, which holds the manifest of the renderer. */
  readonly out: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface HttpHost {
  /** With the key in the fragment, which browsers neither send nor log. */
  readonly url: string;
  close(): Promise<void>;
}

const largestBody = 96 * 1024 * 1024;

function tooLarge(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > largestBody;
}

/** The browser host: the same app, served by the same router, on the loopback address of this machine only. */
export async function startHttpHost(
  router: AppRouter,
  services: Services,
  options: HttpHostOptions,
): Promise<HttpHost> {
  const key = randomBytes(32).toString('base64url');
  const files = openStaticFiles(options.out);
  const rpc = new RPCHandler<CallContext>(router);
  const exportsPath = '/exports/';
  let host = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isCall = pathname.startsWith('/rpc/');
    const isExport = pathname.startsWith(exportsPath);
    const refused = refusal(request, host, key, isCall || isExport);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (refused !== null) return void response.writeHead(refused).end();
    if (tooLarge(request)) return void response.writeHead(413).end();
    if (isCall) {
      const caller = {
        audience: 'facilitator',
        clientId: request.headers['x-cairn-client']?.toString() ?? 'browser',
      } as const;
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { caller, services } });
      if (!matched) response.writeHead(404).end();
      return;
    }
    if (request.method !== 'GET') return void response.writeHead(405).end();
    if (isExport) return sendFile(services.exports.find(pathname.slice(exportsPath.length)), response);
    if (!files.serve(pathname, response, securityHeaders)) response.writeHead(404).end();
  }

  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        services.log.error('http', error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
  );
  await listen(server, options.port);
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/#key=${key}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendFile(file: { readonly path: string; readonly bytes: number } | null, response: ServerResponse): void {
  if (file === null) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes });
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
