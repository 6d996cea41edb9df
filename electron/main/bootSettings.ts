import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Look } from '../../shared/contract/shell.ts';
import type { WindowState } from './windowState.ts';

/** What is needed before the backend runs: everything else is in the workspace or among the backend's preferences. */
export interface BootSettings {
  readonly look: Look;
  readonly window: WindowState | null;
  /** The workspace that was open last; null before the first one. */
  readonly workspace: string | null;
}

const defaults: BootSettings = { look: 'system', window: null, workspace: null };

export interface BootSettingsFile {
  readonly current: BootSettings;
  /** Stores the change at once. A disk that refuses costs the change, never the app. */
  change(change: Partial<BootSettings>): void;
}

/** Opens the settings of this machine. A damaged part counts as never set. */
export function openBootSettings(path: string, onError: (error: unknown) => void): BootSettingsFile {
  let current = read(path);
  return {
    get current() {
      return current;
    },
    change(change) {
      current = { ...current, ...change };
      try {
        write(path, JSON.stringify({ version: 1, ...current }, null, 2));
      } catch (error) {
        onError(error);
      }
    },
  };
}

function read(path: string): BootSettings {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return defaults;
  }
  if (typeof content !== 'object' || content === null) return defaults;
  const look = Look.safeParse('look' in content ? content.look : undefined);
  return {
    look: look.success ? look.data : defaults.look,
    window: 'window' in content && isWindowState(content.window) ? content.window : null,
    workspace: 'workspace' in content && typeof content.workspace === 'string' ? content.workspace : null,
  };
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value)) return false;
  const { bounds } = value;
  if (typeof bounds !== 'object' || bounds === null) return false;
  if (!('isMaximised' in value) || typeof value.isMaximised !== 'boolean') return false;
  const sides: Readonly<Record<string, unknown>> = { ...bounds };
  return ['x', 'y', 'width', 'height'].every((side) => Number.isSafeInteger(sides[side]));
}

/** Written beside and renamed, so a crash leaves the old file or the new one. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
