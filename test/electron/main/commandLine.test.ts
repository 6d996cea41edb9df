import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { appendSwitches, refusedSwitch } from '../../../electron/main/commandLine.ts';

function anApp(isPackaged: boolean, switches: readonly string[] = []) {
  const appendSwitch = vi.fn();
  const app = { isPackaged, commandLine: { appendSwitch, hasSwitch: (name: string) => switches.includes(name) } };
  return { app: app as object as App, appendSwitch };
}

describe('S4: switches', () => {
  it('are these and no others', () => {
    const { app, appendSwitch } = anApp(true);
    appendSwitches(app);
    expect(appendSwitch.mock.calls).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'],
      ['disable-background-networking', undefined],
      ['disable-component-update', undefined],
      ['disable-domain-reliability', undefined],
      ['disable-sync', undefined],
      ['disable-breakpad', undefined],
      ['disable-quic', undefined],
      ['dns-prefetch-disable', undefined],
      ['no-pings', undefined],
    ]);
  });

  const refused = [
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
    'renderer-cmd-prefix',
    'ignore-certificate-errors',
  ];

  it.each(refused)('of the command line: %s keeps a packaged app from starting', (name) => {
    expect(refusedSwitch(anApp(true, [name]).app, [])).toBe(name);
    expect(refusedSwitch(anApp(false, [name]).app, [`--${name}`])).toBeNull();
    for (const given of [`--${name}`, `-${name}`, `/${name}`, `--${name}=1`, `--${name.toUpperCase()}=`]) {
      expect(refusedSwitch(anApp(true).app, ['/home/someone/inspect.cairn', given]), given).toBe(name);
    }
  });

  it.each(['inspect-wait', 'inspect-brk-node', 'inspect-something-new', 'remote-debugging-by-post'])(
    'of a family: --%s keeps a packaged app from starting, whatever else comes of it',
    (name) => expect(refusedSwitch(anApp(true).app, [`--${name}=9229`])).toBe(name),
  );

  it('that do no harm are accepted, and so is a file by any name', () => {
    const harmless = [
      '--force-device-scale-factor=2',
      '/home/someone/inspect',
      'C:\\inspect',
      'inspect',
      '--',
      '-',
      '/',
    ];
    expect(refusedSwitch(anApp(true, ['force-device-scale-factor']).app, harmless)).toBeNull();
  });
});
