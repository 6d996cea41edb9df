import { door } from '../router.ts';

export const eventProcedures = {
  subscribe: door.events.subscribe.handler(({ context, signal }) => context.services.broadcast.subscribe(signal)),
};
