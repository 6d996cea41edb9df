import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server';
import { type Contract, contract } from '../../shared/contract/contract.ts';
import type { Audience } from '../../shared/contract/procedure.ts';
import type { Services } from './services.ts';

/** Who is calling. The audience is fixed by the port or the key that the call came through, never by what the call says. */
export interface Caller {
  readonly audience: Audience;
  readonly clientId: string;
}

export interface CallContext {
  readonly caller: Caller;
  readonly services: Services;
}

const guarded = implement(contract)
  .$context<CallContext>()
  .use(({ context, procedure, next }) => {
    if (!procedure['~orpc'].meta.audience.includes(context.caller.audience)) throw new ORPCError('FORBIDDEN');
    return next();
  })
  .use(async ({ context, path, next }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError) throw error;
      context.services.log.error(path.join('.'), error);
      throw new ORPCError('INTERNAL_SERVER_ERROR');
    }
  });

/** [Note: One router] The only door into the backend. Every host (message port, loopback HTTP, in process) serves this router, so no
 * host can forget the audience check, the input check or the mapping of errors to codes. */
export const door: ImplementerInternalWithMiddlewares<Contract, CallContext, CallContext> = guarded;
