import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { app, FakeContents, FakeSession, journal, scene } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const { lockDown } = await import('../../../electron/main/lockdown.ts');
const { lockDownSession } = await import('../../../electron/main/sessionLockdown.ts');
const { builtPage, choosePage } = await import('../../../electron/main/page.ts');

scene.isPackaged = true;
lockDown(builtPage);

/** A session that was made after the walls stood. */
function lockedSession(): FakeSession {
  const session = new FakeSession();
  app.emit('session-created', session as object as Session);
  return session;
}

/** Every permission that the types of this Electron know. */
function permissions(): readonly string[] {
  const types = readFileSync(join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'), 'utf8');
  const [, union] = /setPermissionCheckHandler\(handler: .*?permission: ([^)]*?), requestingOrigin/.exec(types) ?? [];
  return [...(union ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => String(name));
}

/** Our own, foreign ones and none. */
const origins = ['app://cairn', 'app://cairn/', 'https://example.org', 'app://cairn.evil', 'null', ''];

describe('S4: permissions', () => {
  const session = lockedSession();
  const request = session.handlers.get('permissionRequest') as (...values: unknown[]) => void;
  const check = session.handlers.get('permissionCheck') as (...values: unknown[]) => boolean;
  const isRequested = (permission: string, requestingUrl: string, isMainFrame: boolean) => {
    let granted: unknown;
    request({}, permission, (value: unknown) => (granted = value), { requestingUrl, isMainFrame });
    return granted;
  };

  it('are known by name', () => {
    expect(permissions().length).toBeGreaterThan(20);
    expect(permissions()).toContain('clipboard-sanitized-write');
  });

  it('are denied for every name, origin and frame, but for copying from our own page', () => {
    for (const permission of [...permissions(), 'something-new']) {
      for (const origin of origins) {
        for (const isMainFrame of [true, false]) {
          const isCopying =
            permission === 'clipboard-sanitized-write' && isMainFrame && /^app:\/\/cairn\/?$/.test(origin);
          const label = `${permission} ${origin} ${isMainFrame}`;
          expect(check(null, permission, origin, { isMainFrame }), label).toBe(isCopying);
          expect(isRequested(permission, origin, isMainFrame), label).toBe(isCopying);
        }
      }
    }
  });

  it('give no device and no screen away', () => {
    const call = (name: string, ...values: unknown[]) =>
      (session.handlers.get(name) as (...all: unknown[]) => unknown)(...values);
    expect(call('devicePermission', {})).toBe(false);
    expect(call('usbProtectedClasses', { protectedClasses: ['audio', 'hid'] })).toEqual(['audio', 'hid']);
    const answer = vi.fn();
    call('displayMedia', {}, answer);
    expect(answer.mock.calls).toEqual([[{}]]);
  });
});

describe('a session', () => {
  it.each([
    ['app://cairn/index.html', false],
    ['blob:app://cairn/8f4', false],
    ['app://media/8f4', true],
    ['https://example.org/', true],
    ['http://127.0.0.1:80/', true],
    ['ws://localhost:1/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['blob:https://example.org/8f4', true],
    ['devtools://devtools/x', true],
    ['app://cairn.evil/index.html', true],
    ['app://user@cairn/index.html', true],
    ['not an address', true],
  ])('asked for %s cancels: %s', (url, isCancelled) => {
    const filter = lockedSession().handlers.get('beforeRequest') as (...values: unknown[]) => void;
    const answer = vi.fn();
    filter({ url }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: isCancelled }]]);
  });

  it.each([true, false])('loads development tools only while developing (packaged: %s)', (isPackaged) => {
    scene.isPackaged = isPackaged;
    const filter = lockedSession().handlers.get('beforeRequest') as (...values: unknown[]) => void;
    scene.isPackaged = true;
    const answer = vi.fn();
    filter({ url: 'devtools://devtools/bundled/x.html' }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: isPackaged }]]);
  });

  it('downloads nothing and checks no spelling', () => {
    const before = journal.length;
    const session = lockedSession();
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(journal.slice(before)).toContainEqual({ what: 'session.setSpellCheckerEnabled', values: [false] });
    const dictionaries = journal.find(({ what }) => what === 'session.setSpellCheckerDictionaryDownloadURL');
    expect(dictionaries?.values).toEqual(['app://none/']);
  });

  it('refuses every scheme but its own, the web’s included', async () => {
    const { handlers } = lockedSession();
    const refused = [...handlers.keys()].flatMap((name) => /^protocol (.*)/.exec(name)?.[1] ?? []);
    expect(refused.sort()).toEqual([
      ...['about', 'chrome', 'cid', 'content', 'data', 'file', 'filesystem', 'ftp', 'gopher'],
      ...['http', 'https', 'javascript', 'mailto', 'ws', 'wss'],
    ]);
    for (const scheme of refused) {
      const answer = handlers.get(`protocol ${scheme}`)?.() as Response;
      expect([scheme, answer.status, await answer.text()]).toEqual([scheme, 403, '']);
    }
  });

  it('has no line and no route of its own', () => {
    const before = journal.length;
    lockedSession();
    const done = journal.slice(before);
    expect(done).toContainEqual({ what: 'session.enableNetworkEmulation', values: [{ offline: true }] });
    const proxy = { mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' };
    expect(done).toContainEqual({ what: 'session.setProxy', values: [proxy] });
  });

  it('keeps its line to a development server, and only then', () => {
    const session = new FakeSession();
    const before = journal.length;
    lockDownSession(session as object as Session, choosePage(false, 'http://localhost:5173'), true);
    expect(journal.slice(before).map(({ what }) => what)).not.toContain('session.setProxy');
    expect([...session.handlers.keys()]).not.toContain('protocol http');
    expect([...session.handlers.keys()]).toContain('protocol file');
  });

  it('is locked once, however often it is seen', () => {
    const session = lockedSession();
    app.emit('session-created', session);
    expect(session.listenerCount('will-download')).toBe(1);
  });
});

describe('certificates and passwords', () => {
  it.each([
    ['certificate-error', ['error', {}], [false]],
    ['login', [], []],
    ['select-client-certificate', [], []],
  ])('%s is denied', (name, before, expected) => {
    const event = { preventDefault: vi.fn() };
    const answer = vi.fn();
    const common =
      name === 'login' ? [{}, {}, {}] : [{}, 'https://example.org/', ...(before.length > 0 ? before : [[]])];
    app.emit(name, event, ...common, answer);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(answer.mock.calls).toEqual([expected]);
  });
});

describe('a page', () => {
  it('opens no window, embeds no browser and leaks no address by WebRTC', () => {
    const before = journal.length;
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.openWindow?.({ url: 'app://cairn/index.html' })).toEqual({ action: 'deny' });
    const event = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    const choose = vi.fn();
    contents.emit('select-bluetooth-device', event, [{ deviceId: 'near' }], choose);
    expect(choose.mock.calls).toEqual([['']]);
    expect(journal.slice(before)).toEqual([
      { what: 'contents.setWebRTCIPHandlingPolicy', values: ['disable_non_proxied_udp'] },
    ]);
  });
});
