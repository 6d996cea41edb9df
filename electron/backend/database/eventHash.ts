import { hash } from 'node:crypto';

/** What an event's hash covers. `payload` is canonical already, so nothing is parsed when a long chain is verified. */
export function payloadHash(
  salt: Uint8Array,
  event: { seq: number; time: string; actor: string; kind: string },
  payload: string,
): Buffer {
  const text = `{"actor":${JSON.stringify(event.actor)},"kind":${JSON.stringify(event.kind)},"payload":${payload},"seq":${event.seq},"time":${JSON.stringify(event.time)}}`;
  return hash('sha256', Buffer.concat([salt, Buffer.from(text)]), 'buffer');
}

export function linkedHash(previous: Uint8Array, payloadHashed: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([previous, payloadHashed]), 'buffer');
}
