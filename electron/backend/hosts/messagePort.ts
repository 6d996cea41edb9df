import { RPCHandler } from '@orpc/server/message-port';
import type { AppRouter } from '../appRouter.ts';
import type { CallContext, Caller } from '../router.ts';
import type { Services } from '../services.ts';

/** The part of Electron's and Node's message ports that the router needs. */
export interface ServedPort {
  on(event: string, listener: (event?: { data: unknown }) => void): void;
  postMessage(data: unknown): void;
  start(): void;
}

/** Serves the router to one window over its port. The caller is fixed here, whatever the messages say. */
export function servePort(router: AppRouter, port: ServedPort, caller: Caller, services: Services): void {
  new RPCHandler<CallContext>(router).upgrade(port, { context: { caller, services } });
  port.start();
}
