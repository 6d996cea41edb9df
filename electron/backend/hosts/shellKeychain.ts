import type { FromBackend, ToBackend } from '../../../shared/contract/backendMessages.ts';
import type { Keychain } from '../protection/keychain.ts';

type Answer = Extract<ToBackend, { kind: 'keychain' }>;
type Ask = Extract<FromBackend, { kind: 'keychain' }>['ask'];

/** The system may ask the person first: long, in milliseconds, but not for ever. */
const patience = 120_000;

/** The keychain as this process reaches it: through the desktop, by messages. */
export interface ShellKeychain extends Keychain {
  /** Takes an answer of the desktop. */
  hear(answer: Answer): void;
}

export function createShellKeychain(post: (message: FromBackend) => void): ShellKeychain {
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  const ask = (what: Ask, bytes: Uint8Array | null): Promise<Answer> =>
    new Promise((resolve) => {
      asked += 1;
      const id = asked;
      const settle = (answer: Answer): void => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(() => settle({ kind: 'keychain', id, state: 'none', bytes: null }), patience);
      timer.unref();
      waiting.set(id, settle);
      // A copy: the caller wipes its own.
      post({ kind: 'keychain', id, ask: what, bytes: bytes === null ? null : Uint8Array.from(bytes) });
    });
  return {
    state: async () => (await ask('state', null)).state,
    seal: async (secret) => (await ask('seal', secret)).bytes,
    open: async (sealed) => (await ask('open', sealed)).bytes,
    hear: (answer) => waiting.get(answer.id)?.(answer),
  };
}
