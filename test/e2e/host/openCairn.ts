import type { Page } from 'playwright-core';
import { openInBrowser } from './inBrowser.ts';
import { openOnDesktop } from './onDesktop.ts';

/** Cairn as a person has it in front of them, whichever host it runs in. */
export interface Cairn {
  readonly page: Page;
  /** Folder that survives `close` and `kill`; hand it to the next `openCairn` to find everything again. */
  readonly home: string;
  /** Carries out `act` and puts what it saves into `path`. */
  saveTo(path: string, act: () => Promise<void>): Promise<void>;
  /** Carries out `act` and answers its question for a file with `path`. */
  choose(path: string, act: () => Promise<void>): Promise<void>;
  /** Requests that would have left this machine, and violations of the content security policy, so far. */
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

/** Opens Cairn on the host of this run, with a fresh home or the given one. */
export function openCairn(home?: string): Promise<Cairn> {
  const host = hostName();
  return host === 'browser' ? openInBrowser(home) : openOnDesktop(host, home);
}
