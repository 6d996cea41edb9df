import { app } from 'electron';

/** True in the first Cairn of this person. A second one ends at once, and the first one calls `onSecond` with the arguments and the folder
 * of that start, to come forward. */
export function claimSingleInstance(onSecond: (args: readonly string[], folder: string) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, args, folder) => onSecond(args, folder));
  return true;
}
