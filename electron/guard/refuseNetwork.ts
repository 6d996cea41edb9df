import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Cairn connects to nothing: whoever tries anyway is told so, and the reason is in the log. */
export class NetworkRefused extends Error {
  readonly code = 'ERR_CAIRN_OFFLINE';

  constructor(what: string) {
    super(`Cairn uses no network: ${what} was refused`);
  }
}

type Call = (...values: readonly unknown[]) => unknown;

const refusal = (what: string): Call =>
  function refused() {
    throw new NetworkRefused(what);
  };

function replace(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: false, enumerable: true, configurable: true });
}

/** Names that ask somebody: `lookup`, `lookupService`, `reverse` and every `resolve…`. */
const asking = /^(lookup|reverse|resolve)/;

function refuseNames(owner: object, what: string): void {
  for (const name of Object.getOwnPropertyNames(owner)) {
    const present: unknown = Reflect.get(owner, name);
    if (!asking.test(name) || typeof present !== 'function') continue;
    const refused = refusal(`${what}.${name}`);
    // A server that listens on 127.0.0.1 asks for that name too, and nobody else is asked for a number.
    const call: Call =
      name === 'lookup'
        ? (host, ...values) =>
            net.isIP(String(host)) === 0 ? refused() : Reflect.apply(present, owner, [host, ...values])
        : refused;
    replace(owner, name, call);
  }
}

/** [Note: Refused in the process] Takes every way out of this thread's Node: streams (and so TLS and HTTP), datagrams, names, and what
 * the web platform brings. Listening stays: who comes in over loopback is for the host to judge. Other threads need a call of their own. */
export function refuseNetwork(): void {
  replace(net.Socket.prototype, 'connect', refusal('net.Socket.connect'));
  replace(dgram, 'createSocket', refusal('dgram.createSocket'));
  for (const name of ['bind', 'connect', 'send'] as const) {
    replace(dgram.Socket.prototype, name, refusal(`dgram.Socket.${name}`));
  }
  refuseNames(dns.promises, 'dns.promises');
  refuseNames(dns.promises.Resolver.prototype, 'dns.promises.Resolver');
  refuseNames(dns.Resolver.prototype, 'dns.Resolver');
  refuseNames(dns, 'dns');
  for (const name of ['WebSocket', 'EventSource']) replace(globalThis, name, refusal(name));
  // Rejects, since whoever calls it expects a promise: layout engines then take the way without it.
  replace(globalThis, 'fetch', async (...values: readonly unknown[]) => refusal('fetch')(...values));
  // What was imported by name follows.
  syncBuiltinESMExports();
}
