import { lookup } from 'node:dns';
import { createServer } from 'node:http';
import { guardProcess } from '../../../electron/guard/guardProcess.ts';

/** Tries every way out of a process, guarded or (`open`) not, and prints what became of each: `done`, or the code of the error. */
const isGuarded = process.argv[2] !== 'open';
if (isGuarded) guardProcess();

const [net, tls, http, https, http2, dgram, dns, names] = await Promise.all([
  import('node:net'),
  import('node:tls'),
  import('node:http'),
  import('node:https'),
  import('node:http2'),
  import('node:dgram'),
  import('node:dns'),
  import('node:dns/promises'),
]);
/** Nobody hears an answer of these. */
const quiet = () => undefined;
const ended = (stream: { destroy(): unknown; on(event: 'error', listener: () => void): unknown }) => {
  stream.on('error', quiet);
  stream.destroy();
};

const attempts: Readonly<Record<string, () => unknown>> = {
  'a stream': () => ended(net.connect(9, '127.0.0.1')),
  'a stream to a name': () => ended(net.createConnection({ host: 'example.invalid', port: 80 })),
  'a socket of its own': () => ended(new net.Socket().connect(9)),
  'a local socket': () => ended(net.connect('/tmp/cairn-none.sock')),
  TLS: () => ended(tls.connect(9, '127.0.0.1')),
  HTTP: () => ended(http.get('http://127.0.0.1:9/')),
  HTTPS: () => ended(https.get('https://127.0.0.1:9/')),
  'HTTP/2': () => ended(http2.connect('http://127.0.0.1:9/')),
  'a datagram': () => dgram.createSocket('udp4').unref().close(),
  'a datagram by its class': () => {
    new (dgram.Socket as new (kind: object) => import('node:dgram').Socket)({ type: 'udp4' }).bind(0).close();
  },
  'a name': () => dns.lookup('example.invalid', quiet),
  'a name that was imported before': () => lookup('example.invalid', quiet),
  'localhost by name': () => dns.lookup('localhost', quiet),
  'a name as a promise': () => void dns.promises.lookup('localhost').catch(quiet),
  'a name from its own module': () => void names.resolve4('example.invalid').catch(quiet),
  'a resolver': () => new dns.Resolver().resolve('example.invalid', quiet),
  'the name of an address': () => dns.reverse('127.0.0.1', quiet),
  fetch: () =>
    fetch('http://127.0.0.1:9/').catch((error: Error) => ('code' in error ? Promise.reject(error) : quiet())),
  'fetch put back': () => {
    globalThis.fetch = async () => new Response();
  },
  'a web socket': () => new WebSocket('ws://127.0.0.1:9/').close(),
  'a prototype by its name': () => {
    if (!('__proto__' in {})) throw Object.assign(new Error(), { code: 'ERR_GONE' });
  },
};

async function outcome(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

// Listening stays possible: this is what the browser host does.
const server = createServer((_request, response) => response.end('at home')).listen(0, '127.0.0.1', async () => {
  const address = server.address();
  const outcomes: [string, string][] = [];
  for (const [name, attempt] of Object.entries(attempts)) outcomes.push([name, await outcome(attempt)]);
  const port = typeof address === 'object' ? address?.port : null;
  process.stdout.write(`${JSON.stringify({ port, outcomes: Object.fromEntries(outcomes) })}\n`);
});
