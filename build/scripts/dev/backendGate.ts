import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { refusal } from '../../../electron/backend/hosts/http/admission.ts';
import type { BackendAddress } from './backendRunner.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface Backend {
  /** Null while there is none to pass a call to. */
  readonly address: BackendAddress | null;
}

/** Passes calls from Vite's pages on to the backend. Whoever is not admitted here would not have been admitted there: Host, Origin and
 * key are checked by the same rule, with a key that outlives restarts, and only then replaced by the backend's own. */
export function passToBackend(key: string, backend: Backend): Middleware {
  return (request, response, next) => {
    if (!/^\/(rpc|exports)\//.test(request.url ?? '')) return next();
    const { localAddress, localPort } = request.socket;
    const refused = refusal(request, `${localAddress}:${localPort}`, key, true);
    if (refused !== null) return void response.writeHead(refused).end();
    if (backend.address === null) return void response.writeHead(503).end();
    forward(request, response, backend.address);
  };
}

/** {@link passToBackend} as a plugin of the development server. */
export function backendGate(key: string, backend: Backend): Plugin {
  return {
    name: 'cairn-backend-gate',
    configureServer({ middlewares }) {
      middlewares.use(passToBackend(key, backend));
    },
  };
}

function forward(request: IncomingMessage, response: ServerResponse, { origin, key }: BackendAddress): void {
  const { host } = new URL(origin);
  const passed = httpRequest(
    `${origin}${request.url}`,
    {
      method: request.method ?? 'GET',
      headers: { ...request.headers, host, origin, authorization: `Bearer ${key}` },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()).pipe(response);
    },
  );
  passed.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  // A page that goes away ends its stream of events.
  response.on('close', () => passed.destroy());
  request.pipe(passed);
}
