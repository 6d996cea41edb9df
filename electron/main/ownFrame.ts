import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { Page } from './page.ts';

/** True when the event comes from the main frame of our own window, showing our own page. Ask before any `await`: the frame of an
 * event becomes null as soon as the page moves on. */
export function isOwnFrame(event: IpcMainInvokeEvent, window: BrowserWindow | null, page: Page): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    window !== null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    !frame.detached &&
    frame.parent === null &&
    frame.origin === page.origin
  );
}
