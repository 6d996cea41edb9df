import type { Session } from 'electron';
import { isWithin, type Page } from './page.ts';

/** Copying text with a button; everything else that a page can ask for is denied. */
const allowedPermission = 'clipboard-sanitized-write';

const locked = new WeakSet<Session>();

/** [Note: Nothing leaves] Denies a session every permission, device, download and request beyond our own page; development tools load
 * only where `hasTools` says so. */
export function lockDownSession(session: Session, page: Page, hasTools: boolean): void {
  if (locked.has(session)) return;
  locked.add(session);

  const allows = (permission: string, url: string | undefined, isMainFrame: boolean) =>
    permission === allowedPermission && isMainFrame && url !== undefined && isWithin(page, url);
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allows(permission, details.requestingUrl, details.isMainFrame)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    allows(permission, requestingOrigin, details.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setUSBProtectedClassesHandler((details) => details.protectedClasses);
  // Before the first window, or Chromium fetches dictionaries.
  session.setSpellCheckerEnabled(false);

  session.webRequest.onBeforeRequest((details, answer) => {
    const isTool = hasTools && details.url.startsWith('devtools://');
    answer({ cancel: !isTool && !isRequestAllowed(page, details.url) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

function isRequestAllowed(page: Page, url: string): boolean {
  if (isWithin(page, url)) return true;
  if (url.startsWith('blob:')) return isWithin(page, url.slice('blob:'.length));
  if (page.origin.startsWith('http:')) {
    // The development server also speaks WebSocket for hot reload.
    return isWithin({ ...page, origin: page.origin.replace('http:', 'ws:') }, url);
  }
  return false;
}
