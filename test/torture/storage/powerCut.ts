import { dirname } from 'node:path';
import type { DiskEvent } from './storageRecorder.ts';

/** What a disk keeps when the power goes. `kill`: everything (a killed process). `drop`: only what was synced. `torn`: what was synced, a
 * random half of all other sectors, and the first few of the changes to the folder. */
export type CutModel = 'kill' | 'drop' | 'torn';

/** Files by name, as a disk holds them. */
export type Files = ReadonlyMap<string, Buffer>;

type Change =
  | { readonly kind: 'written'; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'cut'; readonly length: number };

/** A file whatever its name: what is on the disk for certain, and what may or may not be. */
interface Inode {
  safe: Buffer;
  pending: Change[];
}

type Naming =
  | { readonly kind: 'named'; readonly path: string; readonly inode: Inode }
  | { readonly kind: 'removed'; readonly path: string };

const sector = 512;

function changed(bytes: Buffer, change: Change): Buffer {
  const length = change.kind === 'cut' ? change.length : Math.max(bytes.length, change.offset + change.data.length);
  const next = Buffer.alloc(length);
  bytes.copy(next, 0, 0, Math.min(bytes.length, length));
  if (change.kind === 'written') change.data.copy(next, change.offset);
  return next;
}

function inSectors(change: Change): readonly Change[] {
  if (change.kind === 'cut') return [change];
  const parts: Change[] = [];
  for (let at = 0; at < change.data.length; ) {
    const end = Math.min(change.data.length, at + sector - ((change.offset + at) % sector));
    parts.push({ kind: 'written', offset: change.offset + at, data: change.data.subarray(at, end) });
    at = end;
  }
  return parts;
}

/** A disk that a recorded process works on, event by event. */
export class SimulatedDisk {
  readonly #names: Map<string, Inode>;
  readonly #safeNames: Map<string, Inode>;
  #namings: Naming[] = [];

  constructor(before: Files) {
    this.#names = new Map([...before].map(([path, bytes]) => [path, { safe: bytes, pending: [] }]));
    this.#safeNames = new Map(this.#names);
  }

  #name(path: string, inode: Inode): void {
    this.#names.set(path, inode);
    this.#namings.push({ kind: 'named', path, inode });
  }

  #remove(path: string): void {
    this.#names.delete(path);
    this.#namings.push({ kind: 'removed', path });
  }

  #inode(path: string): Inode {
    const known = this.#names.get(path);
    if (known !== undefined) return known;
    const inode: Inode = { safe: Buffer.alloc(0), pending: [] };
    this.#name(path, inode);
    return inode;
  }

  #sync(path: string): void {
    const inode = this.#names.get(path);
    if (inode === undefined) {
      // A folder: the names in it are safe from now on.
      const isIn = (naming: Naming): boolean => dirname(naming.path) === path;
      for (const naming of this.#namings.filter(isIn)) apply(this.#safeNames, naming);
      this.#namings = this.#namings.filter((naming) => !isIn(naming));
      return;
    }
    inode.safe = inode.pending.reduce(changed, inode.safe);
    inode.pending = [];
  }

  take(event: DiskEvent): void {
    switch (event.kind) {
      case 'made':
        this.#inode(event.path);
        return;
      case 'written':
        this.#inode(event.path).pending.push(event);
        return;
      case 'cut':
        this.#inode(event.path).pending.push(event);
        return;
      case 'removed':
        this.#remove(event.path);
        return;
      case 'renamed': {
        const inode = this.#inode(event.path);
        this.#name(event.to, inode);
        this.#remove(event.path);
        return;
      }
      case 'synced':
        this.#sync(event.path);
    }
  }

  /** What is there after a cut at this moment. `random` gives numbers from 0 to 1. */
  image(model: CutModel, random: () => number): Files {
    if (model === 'kill') return filesOf(this.#names, (inode) => inode.pending.reduce(changed, inode.safe));
    const names = new Map(this.#safeNames);
    if (model === 'drop') return filesOf(names, (inode) => inode.safe);
    for (const naming of this.#namings.slice(0, Math.floor(random() * (this.#namings.length + 1))))
      apply(names, naming);
    const torn = new Map<Inode, Buffer>();
    return filesOf(names, (inode) => {
      const known = torn.get(inode);
      if (known !== undefined) return known;
      const bytes = inode.pending
        .flatMap(inSectors)
        .filter(() => random() < 0.5)
        .reduce(changed, inode.safe);
      torn.set(inode, bytes);
      return bytes;
    });
  }
}

function apply(names: Map<string, Inode>, naming: Naming): void {
  if (naming.kind === 'named') names.set(naming.path, naming.inode);
  else names.delete(naming.path);
}

function filesOf(names: ReadonlyMap<string, Inode>, bytesOf: (inode: Inode) => Buffer): Files {
  return new Map([...names].map(([path, inode]) => [path, bytesOf(inode)]));
}
