import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away: 403 for a wrong door, 401 for a missing key. */
export type Refusal = 403 | 401;

const same = (given: string, wanted: string): boolean => {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
};

/** [Note: Loopback only] A page of another site, open in the same browser, can reach 127.0.0.1 too. So Host must be exactly ours
 * (DNS rebinding), Origin must be exactly ours on everything that is not a plain page load, and a call needs the key, which no other
 * page can read. There are no cookies that a foreign page could ride on. */
export function refusal(request: IncomingMessage, host: string, key: string, needsKey: boolean): Refusal | null {
  if (request.headers.host !== host) return 403;
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (request.method !== 'GET' && origin === undefined) return 403;
  if (needsKey && !same(request.headers.authorization ?? '', `Bearer ${key}`)) return 401;
  return null;
}
