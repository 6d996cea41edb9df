import type { WritableDb } from './handle.ts';

const makers = new WeakMap<WritableDb, () => boolean>();

/** Says how room is made on the disk of a workspace when it is full; `make` answers whether there is more room now. */
export function onFullDisk(db: WritableDb, make: () => boolean): void {
  makers.set(db, make);
}

/** Makes room for a change that met a full disk. Answers whether it is worth another try. */
export function makeRoom(db: WritableDb): boolean {
  return makers.get(db)?.() ?? false;
}
