import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shellCalls } from '../../../shared/contract/shell.ts';
import { handled, scene } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const { handleConnect } = await import('../../../electron/main/backendLine.ts');
const { handleShell } = await import('../../../electron/main/shellHandlers.ts');
const { isOwnFrame } = await import('../../../electron/main/ownFrame.ts');
const { builtPage } = await import('../../../electron/main/page.ts');
const { handleCall } = await import('../../../electron/main/handleCall.ts');
const { ShellFailure } = await import('../../../electron/main/shellFailure.ts');
const { GivenWorkspace } = await import('../../../electron/main/shell/givenWorkspace.ts');
const { SavedExports } = await import('../../../electron/main/shell/savedExports.ts');

const frame = { detached: false, parent: null, origin: 'app://cairn' };
const contents = { mainFrame: frame, postMessage: vi.fn() };
let isDestroyed = false;
const window = { webContents: contents, isDestroyed: () => isDestroyed, setTitle: vi.fn() };
const backend = { reach: vi.fn(async () => true), send: vi.fn(() => true) };
const settings = { current: { look: 'system', window: null, workspace: null }, change: vi.fn() } as const;
const log = { info: vi.fn(), error: vi.fn() };
const gate = {
  isTrusted: (event: IpcMainInvokeEvent) => isOwnFrame(event, window as object as BrowserWindow, builtPage),
  log,
};
const mainWindow = () => window as object as BrowserWindow;

const given = new GivenWorkspace();
handleConnect(gate, backend as never, mainWindow);
handleShell({
  gate,
  mainWindow,
  tellBackend: backend.send,
  given,
  savedExports: new SavedExports('/nowhere'),
  settings,
  translate: (key) => key,
});

const good = { sender: contents, senderFrame: frame };
const invoke = (channel: string, event: unknown, ...values: unknown[]) => handled.get(channel)?.(event, ...values);

/** Each spoils one thing about an event of our own frame, or is an event of another one. */
const badSenders: Record<string, () => unknown> = {
  'without a frame': () => ({ ...good, senderFrame: null }),
  'in a detached frame': () => Object.assign(frame, { detached: true }) && good,
  'in a frame with a parent': () => Object.assign(frame, { parent: {} }) && good,
  'in another frame that looks the same': () => ({ ...good, senderFrame: { ...frame } }),
  'in another window': () => ({ sender: { mainFrame: frame }, senderFrame: frame }),
  'in a window that closed': () => {
    isDestroyed = true;
    return good;
  },
  'of a similar host': () => Object.assign(frame, { origin: 'app://cairn.evil' }) && good,
  'of an empty page': () => Object.assign(frame, { origin: 'null' }) && good,
};

const channels = [...handled.keys()];

const restore = () => {
  Object.assign(frame, { detached: false, parent: null, origin: 'app://cairn' });
  isDestroyed = false;
};

beforeEach(() => {
  vi.clearAllMocks();
  restore();
});

describe('calls from the page', () => {
  it('are those of the contract and no others', () => {
    expect(channels).toEqual(['cairn:connect', ...Object.keys(shellCalls).map((name) => `cairn:shell:${name}`)]);
  });

  it.each(channels)('%s refuses every bad sender', async (channel) => {
    for (const [name, spoil] of Object.entries(badSenders)) {
      restore();
      expect(await invoke(channel, spoil()), name).toEqual({ ok: false, code: 'refused' });
    }
    expect(backend.reach).not.toHaveBeenCalled();
    expect(backend.send).not.toHaveBeenCalled();
    expect(window.setTitle).not.toHaveBeenCalled();
  });

  it.each(channels)('%s refuses more than one value', async (channel) => {
    expect(await invoke(channel, good, undefined, 'more')).toEqual({ ok: false, code: 'invalid' });
  });

  it('survive whatever a page sends', async () => {
    const checked = channels.filter((channel) => !/quit|connect|(choose|take)\w*(Workspace|File)$/.test(channel));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...checked), fc.anything(), async (channel, value) => {
        const reply = await invoke(channel, good, value);
        expect(reply).toHaveProperty('ok');
        if (typeof value !== 'string') expect(reply).toEqual({ ok: false, code: 'invalid' });
      }),
      { numRuns: 2_000 },
    );
    expect(log.error).not.toHaveBeenCalled();
  });

  it('fail with a code and write the reason to the log only', async () => {
    const anything = { safeParse: (data: unknown) => ({ success: true, data }) as const };
    const secret = new Error('ENOENT: /home/someone/client.cairn');
    handleCall(gate, 'test:unknown', { input: anything, output: anything }, () => Promise.reject(secret));
    handleCall(gate, 'test:known', { input: anything, output: anything }, () => {
      throw new ShellFailure('disk-full');
    });
    expect(await invoke('test:unknown', good)).toEqual({ ok: false, code: 'internal' });
    expect(await invoke('test:known', good)).toEqual({ ok: false, code: 'disk-full' });
    expect(log.error.mock.calls).toEqual([['test:unknown failed', secret]]);
  });
});

describe('the line to the backend', () => {
  it('goes from the page to the backend with a fixed audience', async () => {
    expect(await invoke('cairn:connect', good)).toEqual({ ok: true, value: undefined });
    expect(backend.send.mock.calls).toEqual([[{ kind: 'connect', audience: 'facilitator' }, [{ end: 1 }]]]);
    expect(contents.postMessage.mock.calls).toEqual([['cairn:port', null, [{ end: 2 }]]]);
  });

  it('is not given when there is no backend', async () => {
    backend.reach.mockResolvedValueOnce(false);
    expect(await invoke('cairn:connect', good)).toEqual({ ok: false, code: 'no-backend' });
    expect(contents.postMessage).not.toHaveBeenCalled();
  });

  it('is not given to a window that closed meanwhile', async () => {
    backend.reach.mockImplementationOnce(async () => {
      isDestroyed = true;
      return true;
    });
    expect(await invoke('cairn:connect', good)).toEqual({ ok: false, code: 'refused' });
  });
});

describe('the window', () => {
  it('gets a title of plain characters', async () => {
    await invoke('cairn:shell:setTitle', good, 'Acme\u202e gpj.exe\n– Questions');
    await invoke('cairn:shell:setTitle', good, '');
    expect(window.setTitle.mock.calls).toEqual([['Acme  gpj.exe – Questions'], ['shell.appName']]);
  });

  it('follows the look, which is kept for the next start', async () => {
    const { nativeTheme } = await import('./fakeElectron.ts');
    await invoke('cairn:shell:setTheme', good, 'dark');
    expect(nativeTheme.themeSource).toBe('dark');
    await invoke('cairn:shell:setTheme', good, 'contrast');
    expect(nativeTheme.themeSource).toBe('light');
    expect(settings.change.mock.calls).toEqual([[{ look: 'dark' }], [{ look: 'contrast' }]]);
  });
});

describe('workspaces', () => {
  it('are granted to the backend by path and to the page by token', async () => {
    scene.answers.push({ canceled: false, filePaths: ['/home/someone/Acme.cairn'] });
    const reply = await invoke('cairn:shell:chooseWorkspace', good);
    const [[grant]] = backend.send.mock.calls as unknown as [[{ token: string }]];
    expect(grant).toEqual({
      kind: 'grant',
      token: expect.any(String),
      path: '/home/someone/Acme.cairn',
      purpose: 'open',
    });
    expect(reply).toEqual({ ok: true, value: { token: grant.token, name: 'Acme.cairn' } });
  });

  it.each([
    ['chooseNewWorkspace', 'create'],
    ['chooseCopyTarget', 'copy'],
  ])('%s grants the purpose %s and adds the extension', async (call, purpose) => {
    scene.answers.push({ canceled: false, filePath: '/home/someone/New' });
    const reply = await invoke(`cairn:shell:${call}`, good, 'New');
    expect(backend.send.mock.calls).toEqual([
      [{ kind: 'grant', token: expect.any(String), path: '/home/someone/New.cairn', purpose }],
    ]);
    expect(reply).toMatchObject({ ok: true, value: { name: 'New.cairn' } });
  });

  it('that were opened from outside are granted once', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'cairn-given-')), 'Acme.cairn');
    writeFileSync(path, '');
    given.give(path);
    const reply = await invoke('cairn:shell:takeGivenWorkspace', good);
    expect(backend.send.mock.calls).toEqual([[{ kind: 'grant', token: expect.any(String), path, purpose: 'open' }]]);
    expect(reply).toMatchObject({ ok: true, value: { name: 'Acme.cairn' } });
    expect(await invoke('cairn:shell:takeGivenWorkspace', good)).toEqual({ ok: true, value: null });
  });

  it('are not granted when the dialog was closed or no backend hears of them', async () => {
    expect(await invoke('cairn:shell:chooseWorkspace', good)).toEqual({ ok: true, value: null });
    backend.send.mockReturnValueOnce(false);
    scene.answers.push({ canceled: false, filePaths: ['/a.cairn'] });
    expect(await invoke('cairn:shell:chooseWorkspace', good)).toEqual({ ok: false, code: 'no-backend' });
  });
});
