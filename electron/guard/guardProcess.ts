import { refuseNetwork } from './refuseNetwork.ts';

let isGuarded = false;

/** Takes away what no part of Cairn needs and an intruder would: the network, and the way to every object's prototype by its name. Once
 * for each thread. */
export function guardProcess(): void {
  if (isGuarded) return;
  isGuarded = true;
  Reflect.deleteProperty(Object.prototype, '__proto__');
  refuseNetwork();
}
