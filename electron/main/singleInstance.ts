import { app } from 'electron';

/** True in the first Cairn of this person. A second one ends at once, and the first one calls `onSecond`, to come forward. */
export function claimSingleInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
