import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeUtilityProcess, forked, journal } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const { BackendProcess } = await import('../../../electron/main/backendProcess.ts');

function aBackend(workspace: string | null = null) {
  const onNews = vi.fn();
  const onWorkspace = vi.fn();
  const backend = new BackendProcess({
    modulePath: '/built/main/backend.js',
    dataFolder: '/data',
    workspace: () => workspace,
    onNews,
    onWorkspace,
    log: { info: vi.fn(), error: vi.fn() },
  });
  return { backend, onNews, onWorkspace };
}

/** The process that was forked last. */
function child(): FakeUtilityProcess {
  const last = forked.at(-1);
  if (last === undefined) throw new Error('nothing was forked');
  return last;
}

const connect = { kind: 'connect', audience: 'facilitator' } as const;

beforeEach(() => {
  vi.useFakeTimers();
  forked.length = 0;
  journal.length = 0;
});
afterEach(() => vi.useRealTimers());

describe('the backend process', () => {
  it('is reached when it says that it is ready, and hears nothing before', async () => {
    const { backend, onNews } = aBackend('/work/Acme.cairn');
    const reached = backend.reach();
    expect(journal[0]?.values[1]).toEqual(['--data', '/data', '--workspace', '/work/Acme.cairn']);
    expect(backend.send(connect)).toBe(false);
    child().emit('message', { kind: 'ready' });
    expect(await reached).toBe(true);
    expect(backend.send(connect)).toBe(true);
    expect(child().posted).toEqual([{ message: connect, ports: [] }]);
    expect(await backend.reach()).toBe(true);
    expect(forked).toHaveLength(1);
    expect(onNews).not.toHaveBeenCalled();
  });

  it('is started once more when it dies, then it has failed', async () => {
    const { backend, onNews } = aBackend();
    const reached = backend.reach();
    child().emit('message', { kind: 'ready' });
    await reached;
    child().emit('exit', 1);
    expect(forked).toHaveLength(2);
    expect(onNews).not.toHaveBeenCalled();
    const again = backend.reach();
    child().emit('message', { kind: 'ready' });
    expect(await again).toBe(true);
    expect(onNews.mock.calls).toEqual([[{ state: 'restarted', reasonCode: 'exited' }]]);

    child().emit('exit', 1);
    expect(forked).toHaveLength(2);
    expect(onNews.mock.calls.slice(1)).toEqual([[{ state: 'failed', reasonCode: 'exited' }]]);
    expect(backend.send(connect)).toBe(false);
  });

  it('has failed when it dies twice before it is ready', async () => {
    const { backend, onNews } = aBackend();
    const reached = backend.reach();
    child().emit('exit', 1);
    child().emit('exit', 1);
    expect(await reached).toBe(false);
    expect(onNews.mock.calls).toEqual([[{ state: 'failed', reasonCode: 'not-started' }]]);
  });

  it('has failed at once when it says why it cannot start', async () => {
    const { backend, onNews } = aBackend();
    const reached = backend.reach();
    child().emit('message', { kind: 'failed', code: 'no-data-folder' });
    child().emit('exit', 1);
    expect(await reached).toBe(false);
    expect(forked).toHaveLength(1);
    expect(child().isKilled).toBe(true);
    expect(onNews.mock.calls).toEqual([[{ state: 'failed', reasonCode: 'no-data-folder' }]]);
  });

  it('has failed when it never gets ready', async () => {
    const { backend, onNews } = aBackend();
    const reached = backend.reach();
    vi.advanceTimersByTime(120_000);
    expect(await reached).toBe(false);
    expect(child().isKilled).toBe(true);
    expect(onNews.mock.calls).toEqual([[{ state: 'failed', reasonCode: 'not-started' }]]);
  });

  it('gets a fresh start, with a restart of its own, when a person tries again', async () => {
    const { backend } = aBackend();
    void backend.reach();
    child().emit('message', { kind: 'failed', code: 'damaged' });
    const again = backend.reach();
    child().emit('exit', 1);
    expect(forked).toHaveLength(3);
    child().emit('message', { kind: 'ready' });
    expect(await again).toBe(true);
  });

  it('says which workspace is open, and anything else it says is ignored', async () => {
    const { backend, onWorkspace, onNews } = aBackend();
    void backend.reach();
    child().emit('message', { kind: 'workspace', path: '/work/Acme.cairn' });
    child().emit('message', { kind: 'failed', code: 'Not a code: /home' });
    child().emit('message', { kind: 'ready', more: true });
    child().emit('message', null);
    expect(onWorkspace.mock.calls).toEqual([['/work/Acme.cairn']]);
    expect(onNews).not.toHaveBeenCalled();
    expect(backend.send(connect)).toBe(false);
  });

  it('is asked to close and waited for at the end', async () => {
    const { backend, onNews } = aBackend();
    void backend.reach();
    child().emit('message', { kind: 'ready' });
    const ended = vi.fn();
    const end = backend.end().then(ended);
    expect(child().posted.at(-1)?.message).toEqual({ kind: 'shutdown' });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(ended).not.toHaveBeenCalled();
    child().emit('exit', 0);
    await end;
    expect(child().isKilled).toBe(false);
    expect(onNews).not.toHaveBeenCalled();
    expect(forked).toHaveLength(1);
  });

  it('is killed when it does not end within five seconds', async () => {
    const { backend } = aBackend();
    void backend.reach();
    child().emit('message', { kind: 'ready' });
    const end = backend.end();
    await vi.advanceTimersByTimeAsync(5_000);
    await end;
    expect(child().isKilled).toBe(true);
  });

  it('ends at once when none runs', async () => {
    const { backend } = aBackend();
    await expect(backend.end()).resolves.toBeUndefined();
  });
});
