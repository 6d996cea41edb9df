import type { BrowserContext } from 'playwright-core';

/** Where the app is in its life; shared by the parts that must not know each other. */
export const life: { isReady: boolean; isQuitting: boolean; context: BrowserContext | null } = {
  isReady: false,
  isQuitting: false,
  context: null,
};

/** Throws as Electron does when something is used too early. */
export function requireReady(what: string): void {
  if (!life.isReady) throw new Error(`${what} cannot be used before app is ready`);
}

/** The running Chromium. */
export function context(): BrowserContext {
  if (life.context === null) throw new Error('stand-in: Chromium is not running');
  return life.context;
}

/** An event that can be prevented. */
export class Preventable {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
