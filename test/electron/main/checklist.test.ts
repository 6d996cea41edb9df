import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fuses } from '../../../build/package/fuses.ts';
import { buildWhenStale } from '../../../build/scripts/build.ts';
import { contentSecurityPolicy } from '../../../shared/contract/contentSecurityPolicy.ts';
import { shellCalls } from '../../../shared/contract/shell.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));
vi.mock('../../../electron/main/rendererManifest.ts', () => ({ readRendererManifest: () => new Map() }));

const fake = await import('./fakeElectron.ts');
const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const below = (...patterns: readonly string[]) =>
  globSync([...patterns], { cwd: root }).map((path) => ({ path: path.replaceAll('\\', '/'), text: read(path) }));

/** Sources of everything that runs in Electron. */
const sources = below('electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx,html}', 'shared/**/*.ts');
const filesWith = (pattern: RegExp, folder = '') =>
  sources.filter(({ path, text }) => path.startsWith(folder) && pattern.test(text)).map(({ path }) => path);
/** This word alone stands in a comment of the lockdown. */
const nowhere = (pattern: RegExp) =>
  expect(filesWith(pattern).filter((path) => !/main\/lockdown.ts$/.test(path))).toEqual([]);

/** What the app says to Electron from its start to its first window, packaged. */
const done = () => fake.journal.map(({ what }) => what);
const preferences = () => (fake.noted('new BrowserWindow')[0] as { webPreferences: object }).webPreferences;
const handler = (name: string) => fake.session.defaultSession.handlers.get(name) as (...values: unknown[]) => unknown;
/** Contents of any window, after the walls stood. */
function someContents() {
  const contents = new fake.FakeContents();
  fake.app.emit('web-contents-created', {}, contents);
  return contents;
}
function isPrevented(contents: InstanceType<typeof fake.FakeContents>, name: string, url: string): boolean {
  const event = { url, preventDefault: vi.fn() };
  contents.emit(name, event);
  return event.preventDefault.mock.calls.length > 0;
}

/** Addresses that a page's bundle may spell: names of vocabularies, explanations of errors in messages, and bases of parsers. */
const spelled =
  /^http:\/\/(www\.w3\.org\/|www\.xfa\.org\/schema\/|ns\.adobe\.com\/|json-schema\.org\/|orpc$|localhost$|example\.com$|\$\{e\}|\[\$\{e\}\])|^https:\/\/(json-schema\.org\/|react\.dev\/errors\/|base-ui\.com\/production-error|foo\.bar$)/;

beforeAll(async () => {
  if (!buildWhenStale()) throw new Error('the build failed');
  fake.scene.isPackaged = true;
  const userData = mkdtempSync(join(tmpdir(), 'cairn-checklist-'));
  Object.assign(fake.scene.paths, { userData, logs: join(userData, 'logs') });
  await import('../../../electron/main/main.ts');
  fake.app.ready.resolve();
  await vi.waitFor(() => fake.noted('window.loadURL'));
}, 120_000);

const rows: Readonly<Record<string, () => unknown>> = {
  '1: only secure content is loaded'() {
    expect(fake.noted('window.loadURL')).toEqual(['app://cairn/index.html']);
    const built = below('out/renderer/**/*.{js,html,css}', 'out/preload/*');
    expect(built.length).toBeGreaterThan(20);
    const addresses = built.flatMap(({ text }) => text.match(/\b(?:https?|wss?|ftp):\/\/[^"'`\\ )<>]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !spelled.test(address))).toEqual([]);
  },
  '2: no Node in a page'() {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  },
  '3: the worlds of page and preload are apart'() {
    expect(preferences()).toMatchObject({ contextIsolation: true });
  },
  async '4: processes of pages are sandboxed'() {
    expect(preferences()).toMatchObject({ sandbox: true });
    expect(done().indexOf('app.enableSandbox')).toBeGreaterThanOrEqual(0);
    expect(done().indexOf('app.enableSandbox')).toBeLessThan(done().indexOf('app.whenReady'));
    const [code = '', ...others] = await preloadBundle();
    expect(others).toEqual([]);
    expect([...code.matchAll(/\b(?:require|import)\(["']([^"']+)/g)].map(([, name]) => name)).toEqual(['electron']);
    // Nothing of the contract but its names: a schema library has no place there.
    expect(code.length).toBeLessThan(4_000);
  },
  '5: a page is granted nothing but copying': () => {
    const names = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'hid',
      'usb',
      'openExternal',
    ];
    for (const name of [...names, 'clipboard-sanitized-write']) {
      const answer = vi.fn();
      const asked = { requestingUrl: 'app://cairn/', isMainFrame: true };
      handler('permissionRequest')({}, name, answer, asked);
      expect([name, answer.mock.calls]).toEqual([name, [[name === 'clipboard-sanitized-write']]]);
    }
    expect(handler('permissionCheck')(null, 'media', 'app://cairn', { isMainFrame: true })).toBe(false);
    expect(handler('devicePermission')({})).toBe(false);
  },
  '6: web security stays on': () => nowhere(/webSecurity/),
  async '7: a strict policy, as a header and in the page'() {
    const policy = contentSecurityPolicy('desktop').split('; ');
    for (const part of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]) {
      expect(policy).toContain(part);
    }
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
    const page = (await handler('protocol app')({ url: 'app://cairn/nowhere', method: 'GET' })) as Response;
    expect(page.headers.get('content-security-policy')).toBe(policy.join('; '));
    const meta = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read('out/renderer/index.html'))?.[1];
    const said = new Set((meta ?? '').replaceAll('&#39;', "'").split('; '));
    const differing = /^(img-src|connect-src|frame-ancestors)/;
    expect(policy.filter((part) => !said.has(part) && !differing.test(part))).toEqual([]);
    expect(read('shared/contract/contentSecurityPolicy.ts').match(/trusted-types cairn-worker/g)).toHaveLength(1);
    expect(filesWith(/createPolicy\(/)).toHaveLength(1);
  },
  '8: no insecure content beside secure': () => nowhere(/allowRunningInsecureContent/),
  '9: no experimental features'() {
    nowhere(/experimentalFeatures|enable-features/);
    const appended = fake.journal.flatMap(({ what, values }) => (what === 'app.appendSwitch' ? [values[0]] : []));
    expect(
      appended.filter((name) => !/^(disable|no-pings|host-resolver-rules|dns-prefetch-disable)/.test(String(name))),
    ).toEqual([]);
  },
  '10: no features of Blink': () => nowhere(/enableBlinkFeatures/),
  '11: no embedded browser, so none that opens windows'() {
    nowhere(/<webview|allowpopups/);
    expect(below('out/renderer/**/*.{js,html}').filter(({ text }) => /<webview|allowpopups/.test(text))).toEqual([]);
  },
  '12: nobody adds an embedded browser'() {
    expect(preferences()).toMatchObject({ webviewTag: false });
    expect(isPrevented(someContents(), 'will-attach-webview', '')).toBe(true);
  },
  '13: a page stays where it is'() {
    const contents = someContents();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect([name, isPrevented(contents, name, 'app://cairn/index.html')]).toEqual([name, false]);
      expect([name, isPrevented(contents, name, 'app://cairn.evil/index.html')]).toEqual([name, true]);
    }
    expect(filesWith(/\.startsWith\(page\.|startsWith\(origin/)).toEqual([]);
  },
  '14: no second window'() {
    expect(someContents().openWindow?.({ url: 'app://cairn/index.html' })).toEqual({ action: 'deny' });
  },
  '15: no address goes to another program'() {
    nowhere(/openExternal/);
    expect(filesWith(/shell\.openPath|showItemInFolder/)).toEqual(['electron/main/shell/savedExports.ts']);
    const takingAddresses = Object.entries(shellCalls).filter(
      ([, { input }]) => input.safeParse('https://example.org/').success && input.safeParse('app://cairn/').success,
    );
    // Names for files and for the window, which are nothing else.
    expect(takingAddresses.map(([name]) => name)).toEqual(['chooseNewWorkspace', 'chooseCopyTarget', 'setTitle']);
  },
  '16: Electron is current, and one exact version'() {
    expect(JSON.parse(read('package.json')).devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  },
  async '17: every call is asked where it comes from'() {
    expect(filesWith(/ipcMain\.(handle|on)\b/, 'electron/')).toEqual(['electron/main/handleCall.ts']);
    expect(fake.handled.size).toBe(Object.keys(shellCalls).length + 1);
    for (const [channel, call] of fake.handled) {
      expect([channel, await call({ senderFrame: null })]).toEqual([channel, { ok: false, code: 'refused' }]);
    }
  },
  async '18: a scheme of our own in place of files'() {
    expect(fake.noted('protocol.registerSchemesAsPrivileged')).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ]);
    nowhere(/bypassCSP|allowServiceWorkers|corsEnabled|allowExtensions/);
    expect(((await handler('protocol file')({ url: 'file:///etc/passwd', method: 'GET' })) as Response).status).toBe(
      403,
    );
  },
  '19: fuses are set'() {
    // Read back from the packed programs of three systems: test/electron/package.test.ts.
    expect(read('electron-builder.yml')).toMatch(/^afterPack: \.\/build\/package\/afterPack\.ts$/m);
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  },
  async '20: a page gets no part of Electron itself'() {
    const [code = ''] = await preloadBundle();
    expect(code.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    const [, given = ''] = /exposeInMainWorld\("cairn", (\w+)\)/.exec(code) ?? [];
    const object = new RegExp(`(?:const|var|let) ${given} = \\{([\\s\\S]*?)\\n\\};`).exec(code)?.[1] ?? '';
    expect(object).toMatch(/platform: "electron"/);
    expect(object).not.toMatch(/ipcRenderer\b(?!\.)|contextBridge|webFrame|process\b/);
  },
};

async function preloadBundle(): Promise<readonly string[]> {
  const bundle = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(root, 'electron/preload/preload.ts'),
      write: false,
      rollupOptions: { external: ['electron'], output: { format: 'cjs' } },
    },
    ssr: { noExternal: true },
  });
  return 'output' in bundle ? bundle.output.map((part) => ('code' in part ? part.code : '')) : [];
}

describe("S4: Electron's security checklist", () => {
  it('has twenty rows', () => {
    expect(Object.keys(rows).map((name) => Number(/^\d+/.exec(name)))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    expect(sources.length).toBeGreaterThan(20);
  });

  it.each(Object.entries(rows))('row %s', async (_row, holds) => {
    expect.hasAssertions();
    await holds();
  });

  it.each([
    ['crash reports', /crashReporter/],
    ['updates', /autoUpdater/],
    ['HTML from text', /dangerouslySetInnerHTML=/],
  ])('and no %s', (_what, pattern) => nowhere(pattern));

  it('and nothing in a page that makes code of text', () => {
    const making = /\beval\(|\bnew Function\(|\bsetTimeout\(["'`]/;
    expect(below('out/renderer/**/*.js', 'out/preload/*').filter(({ text }) => making.test(text))).toEqual([]);
  });
});
