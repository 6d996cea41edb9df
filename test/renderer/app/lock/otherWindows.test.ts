import { expect, it, onTestFinished, vi } from 'vitest';
import { otherWindows } from '../../../../renderer/app/lock/otherWindows.ts';

function aWindow(canLock: boolean) {
  const onActive = vi.fn();
  const store = vi.fn(() => Promise.resolve(canLock));
  const line = otherWindows(onActive, store);
  onTestFinished(() => line.close());
  return { line, onActive, store };
}

it('locks only when every other window has stored what it holds', async () => {
  const here = aWindow(true);
  const there = aWindow(true);
  expect(await here.line.mayLock()).toBe(true);
  expect(there.store).toHaveBeenCalledTimes(1);
  expect(here.store).not.toHaveBeenCalled();
  aWindow(false);
  expect(await here.line.mayLock()).toBe(false);
});

it('tells the others, and not itself, that somebody is at work', async () => {
  const here = aWindow(true);
  const there = aWindow(true);
  here.line.active();
  await expect.poll(() => there.onActive.mock.calls.length).toBe(1);
  expect(here.onActive).not.toHaveBeenCalled();
});
