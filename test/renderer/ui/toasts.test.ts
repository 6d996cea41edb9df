import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToastStore } from '../../../renderer/ui/toasts.ts';

const undo = { label: 'Undo', onSelect: () => undefined };

describe('passing messages', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('appear at once, in the order they came, and tell their listeners', () => {
    const store = createToastStore();
    const heard = vi.fn();
    const stop = store.subscribe(heard);
    store.show({ message: 'one' });
    store.show({ message: 'two' });
    expect(store.list().map((toast) => toast.message)).toEqual(['one', 'two']);
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    store.show({ message: 'three' });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('go by themselves, later when they offer an action', () => {
    const store = createToastStore();
    store.show({ message: 'plain' });
    store.show({ message: 'moved', action: undo });
    vi.advanceTimersByTime(6_000);
    expect(store.list().map((toast) => toast.message)).toEqual(['moved']);
    vi.advanceTimersByTime(4_000);
    expect(store.list()).toEqual([]);
  });

  it('stay when they tell of trouble', () => {
    const store = createToastStore();
    const id = store.show({ message: 'not written', tone: 'trouble' });
    vi.advanceTimersByTime(3_600_000);
    expect(store.list()).toHaveLength(1);
    store.dismiss(id);
    expect(store.list()).toEqual([]);
  });

  it('are never more than three: the oldest goes', () => {
    const store = createToastStore();
    for (const message of ['a', 'b', 'c', 'd']) store.show({ message });
    expect(store.list().map((toast) => toast.message)).toEqual(['b', 'c', 'd']);
  });

  it('replace an earlier one with the same words, and start its time anew', () => {
    const store = createToastStore();
    store.show({ message: 'saved' });
    vi.advanceTimersByTime(5_000);
    store.show({ message: 'saved' });
    vi.advanceTimersByTime(5_000);
    expect(store.list()).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(store.list()).toHaveLength(0);
  });

  it('wait while someone reads, and count from the start afterwards', () => {
    const store = createToastStore();
    store.show({ message: 'read me' });
    store.hold(true);
    vi.advanceTimersByTime(60_000);
    expect(store.list()).toHaveLength(1);
    store.hold(false);
    vi.advanceTimersByTime(5_999);
    expect(store.list()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(store.list()).toHaveLength(0);
  });

  it('run again when the one under the pointer is dismissed', () => {
    const store = createToastStore();
    const first = store.show({ message: 'first' });
    store.show({ message: 'second' });
    store.hold(true);
    store.dismiss(first);
    vi.advanceTimersByTime(6_000);
    expect(store.list()).toEqual([]);
  });
});
