import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPreferences, Preferences } from '../../shared/contract/settings.ts';
import type { Logger } from './log.ts';
import { writeFileWhole } from './writeFileWhole.ts';

export interface PreferenceStore {
  get(): Preferences;
  set(changes: Partial<Preferences>): Preferences;
}

/** Preferences of this machine in `<data>/settings.json`. A damaged file means the defaults; it is replaced at the next change. */
export function openPreferences(dataFolder: string, log: Logger): PreferenceStore {
  const path = join(dataFolder, 'settings.json');
  let present = read(path, log);
  return {
    get: () => present,
    set(changes) {
      const next = Preferences.parse({ ...present, ...changes });
      writeFileWhole(path, `${JSON.stringify(next, null, 2)}\n`);
      present = next;
      return present;
    },
  };
}

function read(path: string, log: Logger): Preferences {
  if (!existsSync(path)) return defaultPreferences;
  try {
    return Preferences.parse({ ...defaultPreferences, ...JSON.parse(readFileSync(path, 'utf8')) });
  } catch (error) {
    log.error('preferences', error);
    return defaultPreferences;
  }
}
