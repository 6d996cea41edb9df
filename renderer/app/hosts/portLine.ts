import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Desktop } from '../../../shared/contract/desktop.ts';

/** A line to the backend over one message port, and the way to give it up. */
export interface PortLine {
  readonly link: ClientLink<ClientContext>;
  /** Rejects every call that is under way. A port does not tell when its other end is gone, so whoever knows must say so. */
  abandon(): void;
}

/** Asks the desktop for a line to the backend and waits for the port, which arrives as a message of this window. */
async function port(desktop: Desktop): Promise<MessagePort> {
  const arrived = new Promise<MessagePort>((resolve) => {
    const listen = (event: MessageEvent): void => {
      const [given] = event.ports;
      if (event.source !== window || event.data?.type !== 'cairn:port' || given === undefined) return;
      window.removeEventListener('message', listen);
      resolve(given);
    };
    window.addEventListener('message', listen);
  });
  await desktop.connect();
  return arrived;
}

/** Opens a line to the backend. */
export async function openLine(desktop: Desktop): Promise<PortLine> {
  const line = await port(desktop);
  line.start();
  const gone = new AbortController();
  const link = new RPCLink({
    port: line,
    interceptors: [
      ({ next, ...call }) => {
        const signal = call.signal === undefined ? gone.signal : AbortSignal.any([call.signal, gone.signal]);
        return next({ ...call, signal });
      },
    ],
  });
  return {
    link,
    abandon() {
      gone.abort(new Error('the backend is gone'));
      line.close();
    },
  };
}
