import { describe, expect, it, vi } from 'vitest';
import type { Desktop } from '../../../shared/contract/desktop.ts';
import { shellCalls } from '../../../shared/contract/shell.ts';

const { ipcRenderer, exposed, listeners } = vi.hoisted(() => {
  const heard = new Map<string, (event: unknown, news: unknown) => void>();
  const on = (channel: string, listener: (event: unknown, news: unknown) => void) => heard.set(channel, listener);
  return {
    exposed: new Map<string, unknown>(),
    listeners: heard,
    ipcRenderer: { invoke: vi.fn(), on, off: vi.fn(), send: vi.fn(), postMessage: vi.fn() },
  };
});
vi.mock('electron', () => ({
  ipcRenderer,
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
}));

const page = { postMessage: vi.fn(), location: { origin: 'app://cairn' } };
vi.stubGlobal('window', page);
await import('../../../electron/preload/preload.ts');
const desktop = exposed.get('cairn') as Desktop;

/** Every value that can be reached through properties, with its path. */
function reachable(value: unknown, path: string, seen = new Set<unknown>()): [string, unknown][] {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value))
    return [[path, value]];
  seen.add(value);
  const own = Reflect.ownKeys(value).filter(
    (key) => typeof value === 'object' || !['length', 'name'].includes(String(key)),
  );
  return [[path, value], ...own.flatMap((key) => reachable(Reflect.get(value, key), `${path}.${String(key)}`, seen))];
}

describe('what the page gets', () => {
  it('is one object with these functions and nothing else', () => {
    expect([...exposed.keys()]).toEqual(['cairn']);
    const found = reachable(desktop, 'cairn').filter(([, value]) => typeof value !== 'object');
    expect(found.map(([path, value]) => `${path}: ${typeof value}`)).toEqual([
      'cairn.platform: string',
      'cairn.connect: function',
      ...Object.keys(shellCalls).map((name) => `cairn.shell.${name}: function`),
      'cairn.onCommand: function',
      'cairn.onBackend: function',
    ]);
    for (const [, value] of reachable(desktop, 'cairn')) {
      expect(value).not.toBe(ipcRenderer);
      if (typeof value === 'object') expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
  });

  it.each(Object.keys(shellCalls))('%s calls its own channel and passes one value at most', async (name) => {
    ipcRenderer.invoke.mockReset().mockResolvedValue({ ok: true, value: 'the answer' });
    const call = Reflect.get(desktop.shell, name) as (...values: unknown[]) => Promise<unknown>;
    expect(await call('one', 'two')).toBe('the answer');
    const [[channel, ...values]] = ipcRenderer.invoke.mock.calls as [[string, ...unknown[]]];
    expect(channel).toBe(`cairn:shell:${name}`);
    expect(values.length).toBeLessThanOrEqual(1);
  });

  it('turns a refusal into an error that says the code', async () => {
    ipcRenderer.invoke.mockReset().mockResolvedValue({ ok: false, code: 'disk-full' });
    await expect(desktop.shell.quit()).rejects.toThrow(/^disk-full$/);
    await expect(desktop.connect()).rejects.toThrow(/^disk-full$/);
  });
});

describe('news from main', () => {
  it.each([
    ['onCommand', 'cairn:command', 'undo'],
    ['onBackend', 'cairn:backend', { state: 'restarted', reasonCode: 'exited' }],
  ] as const)('reach the page through %s without the event', (name, channel, news) => {
    const heard = vi.fn();
    const stop = desktop[name](heard);
    const listener = listeners.get(channel);
    listener?.({ sender: ipcRenderer, ports: [] }, news);
    expect(heard.mock.calls).toEqual([[news]]);
    expect(stop()).toBeUndefined();
    expect(ipcRenderer.off).toHaveBeenLastCalledWith(channel, listener);
  });

  it('bring a port, to our own origin only', () => {
    const port = { start: vi.fn() };
    listeners.get('cairn:port')?.({ sender: ipcRenderer, ports: [port] }, null);
    expect(page.postMessage.mock.calls).toEqual([[{ type: 'cairn:port' }, 'app://cairn', [port]]]);
  });
});
