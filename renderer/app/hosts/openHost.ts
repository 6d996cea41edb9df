import type { Host } from '../../api/host.ts';
import { browserHost, takeKey } from './browserHost.ts';
import { electronHost } from './electronHost.ts';

/** The host that this page runs in. Rejects with `no-key` in a browser that was not given Cairn's address whole, and with the shell's
 * problem when the desktop's backend cannot be reached. */
export async function openHost(): Promise<Host> {
  if (window.cairn !== undefined) return electronHost(window.cairn);
  const key = takeKey();
  if (key === null) throw new Error('no-key');
  return browserHost(key);
}
