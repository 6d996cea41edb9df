import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `Contents` of the macOS app in a packed folder. Throws when there is none. */
export function contentsOf(packed: string): string {
  const app = readdirSync(packed).find((name) => name.endsWith('.app'));
  if (app === undefined) throw new Error(`${packed} holds no app of macOS`);
  return join(packed, app, 'Contents');
}

export type System = 'linux' | 'mac' | 'win';

/** Which system a packed folder is for. Throws when it is no packed Cairn. */
export function systemOf(packed: string): System {
  if (existsSync(join(packed, 'Cairn.exe'))) return 'win';
  if (existsSync(join(packed, 'cairn'))) return 'linux';
  if (existsSync(join(packed, 'Cairn.app'))) return 'mac';
  throw new Error(`${packed} is no packed Cairn`);
}

/** The program in a packed folder; on macOS the app that holds it. */
export function programOf(packed: string): string {
  return join(packed, { win: 'Cairn.exe', linux: 'cairn', mac: 'Cairn.app' }[systemOf(packed)]);
}

/** The folder of resources in a packed folder, which holds the archive. */
export function resourcesOf(packed: string): string {
  return systemOf(packed) === 'mac' ? join(contentsOf(packed), 'Resources') : join(packed, 'resources');
}
