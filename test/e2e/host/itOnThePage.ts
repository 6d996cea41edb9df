import { it } from 'vitest';
import { hostName } from './openCairn.ts';

/** Defines a test of what the page does by itself, further along a way that another test of its file goes in every host. The stand-in shows
 * the same page in the same Chromium, so there it is not gone a second time. */
export function itOnThePage(title: string, run: () => Promise<void>): void {
  if (hostName() !== 'stand-in') it(title, run);
}
