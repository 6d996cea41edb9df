import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../../../renderer/app/lock/idleWatch.ts';

const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-02T09:00:00.000Z') });
  vi.stubGlobal('window', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function aWatch(isLocked = true) {
  const onIdle = vi.fn(() => Promise.resolve(isLocked));
  const onActive = vi.fn();
  const watch = watchIdle(5, () => Date.parse(new Date().toISOString()), onIdle, onActive);
  return { watch, onIdle, onActive };
}

const minutes = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 60_000);

describe('the watch for idleness', () => {
  it('calls once nobody did anything for so long, and not before', async () => {
    const { watch, onIdle } = aWatch();
    await minutes(4.9);
    page.dispatchEvent(new Event('keydown'));
    await minutes(4.9);
    expect(onIdle).not.toHaveBeenCalled();
    await minutes(0.2);
    expect(onIdle).toHaveBeenCalledTimes(1);
    watch.stop();
    await minutes(60);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('counts work in another window, and tells the others of its own, but not of every movement', async () => {
    const { watch, onIdle, onActive } = aWatch();
    await minutes(4);
    watch.active();
    await minutes(4);
    expect(onIdle).not.toHaveBeenCalled();
    for (let move = 0; move < 100; move += 1) page.dispatchEvent(new Event('pointermove'));
    expect(onActive).toHaveBeenCalledTimes(1);
    watch.stop();
  });

  it('takes the first key after a sleep for no work', async () => {
    const { watch, onIdle } = aWatch();
    // The timers slept as well.
    vi.setSystemTime(Date.parse('2026-11-02T17:00:00.000Z'));
    page.dispatchEvent(new Event('keydown'));
    expect(onIdle).toHaveBeenCalledTimes(1);
    watch.stop();
  });

  it('tries again after a minute where it could not lock', async () => {
    const { watch, onIdle } = aWatch(false);
    await minutes(5.1);
    expect(onIdle).toHaveBeenCalledTimes(1);
    await minutes(0.5);
    expect(onIdle).toHaveBeenCalledTimes(1);
    await minutes(0.6);
    expect(onIdle).toHaveBeenCalledTimes(2);
    watch.stop();
  });
});
