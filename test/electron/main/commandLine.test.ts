import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { appendSwitches, refusedSwitch } from '../../../electron/main/commandLine.ts';

function anApp(isPackaged: boolean, switches: readonly string[] = []) {
  const appendSwitch = vi.fn();
  const app = { isPackaged, commandLine: { appendSwitch, hasSwitch: (name: string) => switches.includes(name) } };
  return { app: app as object as App, appendSwitch };
}

describe('switches', () => {
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

  it.each([
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
  ])('of the command line: %s keeps a packaged app from starting', (name) => {
    expect(refusedSwitch(anApp(true, [name]).app)).toBe(name);
    expect(refusedSwitch(anApp(false, [name]).app)).toBeNull();
  });

  it('that do no harm are accepted', () => {
    expect(refusedSwitch(anApp(true, ['force-device-scale-factor']).app)).toBeNull();
  });
});
