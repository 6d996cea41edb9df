import type { App } from 'electron';

/** Chromium's own reasons to call home, each switched off. No name resolves but the machine itself, so what is missed here fails too. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
];

/** Switches of the command line that would open the app to others or take a wall down. */
const refused: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'load-extension',
  'no-sandbox',
  'disable-web-security',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'js-flags',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
];

/** The first switch that a packaged app does not start with; null when there is none. Ask before {@link appendSwitches}. */
export function refusedSwitch(app: App): string | null {
  if (!app.isPackaged) return null;
  return refused.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}

/** Takes effect only before the app is ready. */
export function appendSwitches(app: App): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}
