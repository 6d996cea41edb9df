import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { WorkspaceFile } from '../../shared/contract/workspace.ts';

/** Workspaces that are not elsewhere by a person's choice are files of this folder. */
export function workspacesFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'workspaces');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The workspace that the first start makes. */
export function defaultWorkspace(dataFolder: string): string {
  return join(workspacesFolder(dataFolder), 'Cairn.cairn');
}

/** Longest name in bytes of UTF-8: file systems end at 255, and backups and side files add to it. */
const longestName = 160;

/** Names that Windows keeps for devices, whatever ending they have. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** As many whole characters as fit. */
function shortened(name: string): string {
  let bytes = 0;
  const characters = [...name].slice(0, 100);
  const end = characters.findIndex((character) => {
    bytes += Buffer.byteLength(character);
    return bytes > longestName;
  });
  return (end < 0 ? characters : characters.slice(0, end)).join('');
}

/** A person's name for a workspace as a file name: what file systems refuse becomes a hyphen. */
export function fileNameOf(name: string): string {
  const allowed = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '-')
    .replace(/^[\s.]+/, '');
  const safe = shortened(allowed)
    .replace(/[\s.]+$/, '')
    .replace(device, '$1-');
  return `${safe === '' ? 'Workspace' : safe}.cairn`;
}

export function workspaceName(path: string): string {
  return basename(path, extname(path));
}

/** For people: the last two folders and the file. */
export function placeOf(path: string): string {
  const folder = dirname(path);
  return join(basename(dirname(folder)), basename(folder), basename(path));
}

/** The workspaces of the data folder, newest change first. */
export function listWorkspaceFiles(dataFolder: string, current: string): readonly WorkspaceFile[] {
  const folder = workspacesFolder(dataFolder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cairn'))
    .flatMap((file) => {
      const path = join(folder, file);
      const found = statSync(path, { throwIfNoEntry: false });
      if (found === undefined || !found.isFile()) return [];
      const changedAt = found.mtime.toISOString();
      return [{ file, name: workspaceName(path), bytes: found.size, changedAt, current: path === current }];
    })
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}
