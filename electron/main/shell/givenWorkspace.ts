import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A workspace that a person opened outside of Cairn: double-clicked, dropped on the icon, or named on the command line. */
export class GivenWorkspace {
  #path: string | null = null;

  /** Takes note of a path. False when it is no workspace's, or no file is there: then the one before stays. */
  give(path: string): boolean {
    if (extname(path).toLowerCase() !== '.cairn') return false;
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    this.#path = path;
    return true;
  }

  /** The same with what a start was given: the last workspace among its arguments, seen from its folder. */
  giveAmong(args: readonly string[], folder: string): boolean {
    // The first is the program itself. The desktop of Linux gives addresses.
    const paths = args.slice(1).filter((argument) => !argument.startsWith('-'));
    return paths.toReversed().some((path) => this.give(resolve(folder, asPath(path))));
  }

  /** The path, once. */
  take(): string | null {
    const path = this.#path;
    this.#path = null;
    return path;
  }
}

function asPath(argument: string): string {
  if (!argument.startsWith('file:')) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return '';
  }
}
