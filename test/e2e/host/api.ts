import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Api } from '../../../renderer/api/host.ts';

/** The backend of a browser host, called as its page calls it. `url` is the address with the key. */
export function apiAt(url: string): Api {
  const { origin, hash } = new URL(url);
  const headers = { authorization: `Bearer ${hash.replace('#key=', '')}`, origin };
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: () => headers }));
}
