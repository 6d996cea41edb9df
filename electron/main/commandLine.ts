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
const refused: ReadonlySet<string> = new Set([
  ...['load-extension', 'js-flags', 'enable-blink-features'],
  ...[
    'no-sandbox',
    'disable-setuid-sandbox',
    'disable-gpu-sandbox',
    'disable-seccomp-filter-sandbox',
    'single-process',
  ],
  ...['disable-web-security', 'disable-site-isolation-trials', 'allow-file-access-from-files'],
  ...['allow-running-insecure-content', 'unsafely-treat-insecure-origin-as-secure', 'ignore-certificate-errors'],
  ...['host-rules', 'host-resolver-rules', 'proxy-server', 'proxy-pac-url', 'proxy-auto-detect'],
  // Each names a program that Chromium would start in place of its own.
  ...['renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'browser-subprocess-path'],
]);

/** Families whose members come and go with versions: a debugger by any name is one. */
const refusedFamily = /^(inspect|remote-debugging|remote-allow-origins)/;

/** Members of the families that can be asked for by name. */
const knownOfFamily: readonly string[] = [
  ...['inspect', 'inspect-brk', 'inspect-brk-node', 'inspect-wait', 'inspect-port', 'inspect-publish-uid'],
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'],
];

/** Chromium takes one dash or two, and on Windows a slash and any case. */
const asSwitch = /^(?:--?|\/(?=[a-z-]+(?:=|$)))([a-z][\w-]*)/i;

/** The first switch that a packaged app does not start with; null when there is none. Ask before {@link appendSwitches}. `given` are the
 * arguments after the program's own name. */
export function refusedSwitch(app: App, given: readonly string[]): string | null {
  if (!app.isPackaged) return null;
  const named = given
    .map((argument) => asSwitch.exec(argument)?.[1]?.toLowerCase())
    .filter((name) => name !== undefined);
  return (
    named.find((name) => refused.has(name) || refusedFamily.test(name)) ??
    // What Chromium itself took for one, from wherever it came.
    [...refused, ...knownOfFamily].find((name) => app.commandLine.hasSwitch(name)) ??
    null
  );
}

/** Takes effect only before the app is ready. */
export function appendSwitches(app: App): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}
