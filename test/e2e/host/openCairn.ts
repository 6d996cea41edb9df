import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { MenuCommand } from '../../../shared/contract/desktop.ts';
import { freshHome } from './freshHome.ts';
import { openInBrowser } from './inBrowser.ts';
import { openOnDesktop } from './onDesktop.ts';

/** Cairn as a person has it in front of them, whichever host it runs in. */
export interface Cairn {
  readonly page: Page;
  /** Folder that survives `close` and `kill`; hand it to the next `openCairn` to find everything again. */
  readonly home: string;
  /** The data folder inside `home`, which holds `workspaces/`. */
  readonly data: string;
  /** Carries out `act` and puts what it saves into `path`. */
  saveTo(path: string, act: () => Promise<void>): Promise<void>;
  /** Carries out `act` and answers its question for a file with `path`. */
  choose(path: string, act: () => Promise<void>): Promise<void>;
  /** Another tab on the same workspace; null on hosts that have one window only. A deaf one hears no news from the backend. */
  readonly openTab: ((hearing?: 'deaf') => Promise<Page>) | null;
  /** Chooses a command from the native menu; null on hosts that have none. */
  readonly chooseCommand: ((command: MenuCommand) => Promise<void>) | null;
  /** Requests that would have left this machine, violations of the content security policy and uncaught errors, so far. */
  trespasses(): Promise<readonly string[]>;
  close(): Promise<void>;
  /** Ends the process that holds the workspace without any farewell. */
  kill(): Promise<void>;
}

export type HostName = 'browser' | 'stand-in' | 'electron';

/** The host that this run of the specs is for. */
export function hostName(): HostName {
  const name = process.env.CAIRN_E2E_HOST;
  if (name === 'browser' || name === 'stand-in' || name === 'electron') return name;
  throw new Error('CAIRN_E2E_HOST must be browser, stand-in or electron');
}

/** Opens Cairn on the host of this run, with a fresh home or the given one, and with the given workspace in place of the one it would
 * begin with. It is closed when the test ends, if it is not before. */
export async function openCairn(home: string = freshHome(), workspace?: string): Promise<Cairn> {
  const host = hostName();
  return endingWithTest(
    await (host === 'browser' ? openInBrowser(home, workspace) : openOnDesktop(host, home, workspace)),
  );
}

/** The data folder that Cairn uses in a home. */
export function dataOf(home: string): string {
  return hostName() === 'browser' ? home : join(home, 'data');
}

/** Opens the browser host on a data folder that another process may be using. */
export async function openBeside(data: string): Promise<Cairn> {
  return endingWithTest(await openInBrowser(data));
}

function endingWithTest(cairn: Cairn): Cairn {
  let isOpen = true;
  const once = (end: () => Promise<void>) => async () => {
    if (!isOpen) return;
    isOpen = false;
    await end();
  };
  const close = once(cairn.close);
  onTestFinished(close);
  return { ...cairn, close, kill: once(cairn.kill) };
}
