import { app, protocol } from 'electron';
import { appendSwitches } from './commandLine.ts';
import { lockDownContents } from './contentsLockdown.ts';
import { type Page, scheme } from './page.ts';
import { lockDownSession } from './sessionLockdown.ts';

/** Everything that must stand before the app is ready: sandbox, scheme, switches, and the walls around whatever is made later. */
export function lockDown(page: Page): void {
  app.enableSandbox();
  // No bypassCSP, corsEnabled, allowServiceWorkers, allowExtensions or stream: the page needs none of them.
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  appendSwitches(app);

  app.on('session-created', (session) => lockDownSession(session, page, !app.isPackaged));
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents, page));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault();
    answer();
  });
}
