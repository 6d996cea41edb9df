import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Cairn keeps this person's workspaces and settings: the same folder that the desktop app uses, so that the browser host and
 * the command line see the same work. `CAIRN_DATA` names another one. */
export function defaultDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.CAIRN_DATA !== undefined && env.CAIRN_DATA !== '') return env.CAIRN_DATA;
  return join(configFolder(env, platform), 'Cairn', 'data');
}

function configFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      return env.APPDATA || join(homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support');
    default:
      return env.XDG_CONFIG_HOME || join(homedir(), '.config');
  }
}
