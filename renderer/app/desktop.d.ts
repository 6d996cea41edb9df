import type { Desktop } from '../../shared/contract/desktop.ts';

declare global {
  interface Window {
    /** Present in the desktop app only. */
    readonly cairn?: Desktop;
  }
}
