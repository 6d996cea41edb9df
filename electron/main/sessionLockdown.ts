import type { Session } from 'electron';
import { refuseAll } from './appProtocol.ts';
import { isWithin, type Page } from './page.ts';

/** Copying text with a button; everything else that a page can ask for is denied. */
const allowedPermission = 'clipboard-sanitized-write';

/** Schemes that no page of ours uses, and those of the web, which only a development server does. */
const foreignSchemes = [
  ...['file', 'ftp', 'about', 'content', 'chrome', 'cid', 'data', 'filesystem', 'gopher', 'javascript', 'mailto'],
] as const;
const webSchemes = ['http', 'https', 'ws', 'wss'] as const;

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
  session.setSpellCheckerDictionaryDownloadURL('app://none/');

  session.webRequest.onBeforeRequest((details, answer) => {
    const isTool = hasTools && details.url.startsWith('devtools://');
    answer({ cancel: !isTool && !isRequestAllowed(page, details.url) });
  });
  session.on('will-download', (event) => event.preventDefault());

  for (const scheme of foreignSchemes) session.protocol.handle(scheme, refuseAll);
  if (!isServed(page)) closeNetwork(session);
}

/** Backstops for the day that something passes the filter: no handler for the web, no route, no line. Nothing of it concerns `app:`. */
function closeNetwork(session: Session): void {
  for (const scheme of webSchemes) session.protocol.handle(scheme, refuseAll);
  session.enableNetworkEmulation({ offline: true });
  // Where nobody listens, for loopback addresses too.
  void session
    .setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' })
    // The layers before this one hold without it.
    .catch(() => undefined);
}

/** True for the page of a development server. */
function isServed(page: Page): boolean {
  return page.origin.startsWith('http:');
}

function isRequestAllowed(page: Page, url: string): boolean {
  if (isWithin(page, url)) return true;
  if (url.startsWith('blob:')) return isWithin(page, url.slice('blob:'.length));
  if (isServed(page)) {
    // The development server also speaks WebSocket for hot reload.
    return isWithin({ ...page, origin: page.origin.replace('http:', 'ws:') }, url);
  }
  return false;
}
