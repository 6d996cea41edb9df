import { describe, expect, it } from 'vitest';
import { createExportRequests } from '../../../electron/backend/exportRequests.ts';

const isCancelled = async (cancelled: AbortSignal): Promise<boolean> => cancelled.aborted;

describe('exports under way', () => {
  it('are stopped by the id of their caller, and no other one with them', async () => {
    const requests = createExportRequests();
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = async (cancelled: AbortSignal) => {
      await promise;
      return cancelled.aborted;
    };
    const [one, other] = [requests.run('one', undefined, waiting), requests.run('other', undefined, waiting)];
    expect(requests.cancel('one')).toBe(true);
    resolve();
    expect(await Promise.all([one, other])).toEqual([true, false]);
  });

  it('stop with the call that asked for them', async () => {
    const requests = createExportRequests();
    expect(await requests.run('one', AbortSignal.abort(), isCancelled)).toBe(true);
  });

  it('are stopped before they begin when that was asked first, once', async () => {
    const requests = createExportRequests();
    expect(requests.cancel('one')).toBe(false);
    expect(await requests.run('other', undefined, isCancelled)).toBe(false);
    expect(await requests.run('one', undefined, isCancelled)).toBe(true);
    expect(await requests.run('one', undefined, isCancelled)).toBe(false);
  });

  it('remember so much of what never began, and no more', async () => {
    const requests = createExportRequests();
    for (let id = 0; id < 100; id += 1) requests.cancel(String(id));
    expect(await requests.run('0', undefined, isCancelled)).toBe(false);
    expect(await requests.run('99', undefined, isCancelled)).toBe(true);
  });
});
