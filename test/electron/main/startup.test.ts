import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../electron/main/rendererManifest.ts', () => ({ readRendererManifest: () => new Map() }));

/** Evaluates the main module on a fresh fake, as far as Electron's ready event. */
async function evaluateMain(set: (fake: typeof import('./fakeElectron.ts')) => void = () => undefined) {
  vi.resetModules();
  vi.doMock('electron', () => import('./fakeElectron.ts'));
  const fake = await import('./fakeElectron.ts');
  const userData = mkdtempSync(join(tmpdir(), 'cairn-main-'));
  Object.assign(fake.scene.paths, { userData, logs: join(userData, 'logs') });
  set(fake);
  await import('../../../electron/main/main.ts');
  return fake;
}

async function start(set?: (fake: typeof import('./fakeElectron.ts')) => void) {
  const fake = await evaluateMain(set);
  fake.app.ready.resolve();
  await vi.waitFor(() => fake.noted('window.loadURL'));
  return fake;
}

describe('the start of the app', () => {
  // Every start adds its own listeners for what nobody caught.
  const events = ['uncaughtException', 'unhandledRejection'];
  const before = new Set(events.flatMap((event) => process.rawListeners(event)));
  afterEach(() => {
    for (const event of events) {
      for (const listener of process.rawListeners(event)) {
        if (!before.has(listener)) process.off(event, listener as () => void);
      }
    }
  });

  it('builds every wall before it waits to become ready', async () => {
    const { journal } = await evaluateMain();
    const done = journal.map((entry) => entry.what);
    const ready = done.indexOf('app.whenReady');
    for (const wall of [
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.appendSwitch',
      'app.on session-created',
      'app.on web-contents-created',
      'app.on certificate-error',
      'app.on login',
      'app.on select-client-certificate',
    ]) {
      expect(done.indexOf(wall), wall).toBeGreaterThanOrEqual(0);
      expect(done.indexOf(wall), wall).toBeLessThan(ready);
    }
  });

  it('registers its scheme without any privilege to weaken the page', async () => {
    const { noted } = await evaluateMain();
    expect(noted('protocol.registerSchemesAsPrivileged')).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ]);
  });

  it('locks the session and serves its scheme before the first window', async () => {
    const { journal } = await start();
    const done = journal.map((entry) => entry.what);
    const window = done.indexOf('new BrowserWindow');
    for (const step of ['session.setSpellCheckerEnabled', 'session.permissionCheck', 'session.protocol.handle']) {
      expect(done.indexOf(step), step).toBeGreaterThanOrEqual(0);
      expect(done.indexOf(step), step).toBeLessThan(window);
    }
    const served = journal.flatMap(({ what, values }) => (what === 'session.protocol.handle' ? values : []));
    expect(served.at(-1)).toBe('app');
    expect(new Set(served).size).toBe(served.length);
  });

  it.each([false, true])('opens one window with exactly these options (packaged: %s)', async (isPackaged) => {
    const { noted } = await start(({ scene }) => {
      scene.isPackaged = isPackaged;
    });
    expect(noted('new BrowserWindow')).toEqual([
      {
        x: 240,
        y: 90,
        width: 1440,
        height: 900,
        minWidth: 960,
        minHeight: 600,
        title: 'Cairn',
        show: false,
        backgroundColor: '#faf7f1',
        webPreferences: {
          preload: expect.stringMatching(/[\\/]preload[\\/]preload\.cjs$/),
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          contextIsolation: true,
          sandbox: true,
          webviewTag: false,
          spellcheck: false,
          devTools: !isPackaged,
        },
      },
    ]);
    expect(noted('window.loadURL')).toEqual(['app://cairn/index.html']);
  });

  it('shows the window when its page is drawn', async () => {
    const { BrowserWindow, journal } = await start();
    expect(journal.some((entry) => entry.what === 'window.show')).toBe(false);
    BrowserWindow.all[0]?.emit('ready-to-show');
    expect(journal.some((entry) => entry.what === 'window.show')).toBe(true);
  });

  it('starts the backend with the data folder and a small environment', async () => {
    process.env.NODE_OPTIONS = '--inspect';
    const { noted, scene } = await start();
    delete process.env.NODE_OPTIONS;
    const [modulePath, args, options] = noted('utilityProcess.fork');
    expect(modulePath).toMatch(/[\\/]main[\\/]backend\.js$/);
    expect(args).toEqual(['--data', join(String(scene.paths.userData), 'data')]);
    expect(options).toMatchObject({ stdio: 'pipe', env: { NODE_ENV: 'production' } });
    expect(Object.keys((options as { env: object }).env)).not.toContain('NODE_OPTIONS');
  });

  it('ends at once when Cairn runs already, and the first one comes forward', async () => {
    const second = await evaluateMain(({ scene }) => {
      scene.hasLock = false;
    });
    expect(second.journal.map((entry) => entry.what)).toContain('app.quit');
    expect(second.journal.map((entry) => entry.what)).not.toContain('app.whenReady');

    const first = await start();
    first.app.emit('second-instance', {}, ['cairn'], '/');
    expect(first.journal.slice(-3).map((entry) => entry.what)).toEqual([
      'window.restore',
      'window.show',
      'window.focus',
    ]);
  });

  it('begins with the workspace that was double-clicked, and with the one of last time after that one was opened', async () => {
    const fake = await evaluateMain();
    const path = join(String(fake.scene.paths.userData), 'Acme.cairn');
    writeFileSync(path, '');
    const event = { preventDefault: vi.fn() };
    // On macOS, before it is ready.
    fake.app.emit('open-file', event, path);
    fake.app.ready.resolve();
    await vi.waitFor(() => fake.noted('window.loadURL'));
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(fake.noted('utilityProcess.fork')[1]).toEqual(expect.arrayContaining(['--workspace', path]));
  });

  it('does not start packaged with a switch that opens it to others', async () => {
    const { journal } = await evaluateMain(({ scene }) => {
      scene.isPackaged = true;
      scene.switches.add('remote-debugging-port');
    });
    const done = journal.map((entry) => entry.what);
    expect(done).toContain('dialog.showErrorBox');
    expect(done).toContain('app.exit');
    expect(done).not.toContain('app.whenReady');
  });

  it('loads a page that crashed again, three times', async () => {
    const { BrowserWindow, journal } = await start();
    const contents = BrowserWindow.all[0]?.webContents;
    for (let crash = 0; crash < 4; crash += 1)
      contents?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    const done = journal.map((entry) => entry.what);
    expect(done.filter((what) => what === 'contents.reload')).toHaveLength(3);
    expect(done.slice(-2)).toEqual(['dialog.showErrorBox', 'app.quit']);
  });
});
