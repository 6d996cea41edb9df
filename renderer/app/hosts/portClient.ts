import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Desktop } from '../../../shared/contract/desktop.ts';
import type { Api } from '../../api/host.ts';

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

/** A client over one message port. */
export async function connectPort(desktop: Desktop): Promise<Api> {
  const line = await port(desktop);
  line.start();
  return createORPCClient(new RPCLink({ port: line }));
}
