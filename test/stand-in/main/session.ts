import { EventEmitter } from 'node:events';
import { requireReady } from '../life.ts';

type Filter = (details: { readonly url: string }, answer: (response: { readonly cancel?: boolean }) => void) => void;

/** Settings of a session. The request filter is enforced; the permission handlers are kept for specs to ask. */
export class Session extends EventEmitter {
  protocol: unknown;
  readonly handlers: Record<string, unknown> = {};
  isSpellCheckerEnabled = true;
  #filter: Filter | null = null;
  readonly webRequest = {
    onBeforeRequest: (filter: Filter | null): void => {
      this.#filter = filter;
    },
  };

  setPermissionRequestHandler(handler: unknown): void {
    this.handlers.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.handlers.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.handlers.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.handlers.displayMedia = handler;
  }
  setUSBProtectedClassesHandler(handler: unknown): void {
    this.handlers.usbProtectedClasses = handler;
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.handlers.dictionaries = url;
  }
  enableNetworkEmulation(options: unknown): void {
    this.handlers.networkEmulation = options;
  }
  async setProxy(config: unknown): Promise<void> {
    this.handlers.proxy = config;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellCheckerEnabled = isEnabled;
  }

  /** True when the app's filter cancels a request for this address. */
  isCancelled(url: string): boolean {
    let isCancelled = false;
    this.#filter?.({ url }, (response) => {
      isCancelled = response.cancel === true;
    });
    return isCancelled;
  }
}

export const defaultSession = new Session();

export const session = {
  get defaultSession(): Session {
    requireReady('session.defaultSession');
    return defaultSession;
  },
};
