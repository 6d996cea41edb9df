import { describe, expect, it, vi } from 'vitest';
import { app, journal } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const { endWithBackend } = await import('../../../electron/main/ending.ts');

describe('the end', () => {
  it('waits for the backend, once', async () => {
    const closed = Promise.withResolvers<void>();
    const end = vi.fn(() => closed.promise);
    endWithBackend({ end } as never);
    const quits = () => journal.filter((entry) => entry.what === 'app.quit').length;

    app.emit('window-all-closed');
    expect(quits()).toBe(1);
    const first = { preventDefault: vi.fn() };
    app.emit('will-quit', first);
    expect(first.preventDefault).toHaveBeenCalledOnce();
    expect(quits()).toBe(1);

    closed.resolve();
    await vi.waitFor(() => expect(quits()).toBe(2));
    const second = { preventDefault: vi.fn() };
    app.emit('will-quit', second);
    expect(second.preventDefault).not.toHaveBeenCalled();
    expect(end).toHaveBeenCalledOnce();
  });
});
