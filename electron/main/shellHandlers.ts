import { app, type BrowserWindow, nativeTheme } from 'electron';
import { shellChannel } from '../../shared/contract/desktop.ts';
import {
  type Look,
  type ShellCall,
  type ShellInput,
  type ShellOutput,
  shellCalls,
} from '../../shared/contract/shell.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { BootSettingsFile } from './bootSettings.ts';
import { type Check, type Gate, handleCall } from './handleCall.ts';
import { chooseAssessmentFile } from './shell/assessmentFile.ts';
import type { GivenWorkspace } from './shell/givenWorkspace.ts';
import type { SavedExports } from './shell/savedExports.ts';
import { chooseWorkspace, chooseWorkspaceTarget, grant, type TellBackend } from './shell/workspaceFiles.ts';
import { ShellFailure } from './shellFailure.ts';

export interface ShellParts {
  readonly gate: Gate;
  readonly mainWindow: () => BrowserWindow | null;
  readonly tellBackend: TellBackend;
  readonly given: GivenWorkspace;
  readonly savedExports: SavedExports;
  readonly settings: BootSettingsFile;
  readonly translate: Translate;
}

type Answers = { readonly [C in ShellCall]: (input: ShellInput<C>) => ShellOutput<C> | Promise<ShellOutput<C>> };

const checks: { readonly [C in ShellCall]: { input: Check<ShellInput<C>>; output: Check<ShellOutput<C>> } } =
  shellCalls;

/** Answers every call of the shell. */
export function handleShell(parts: ShellParts): void {
  const { gate, tellBackend, given, savedExports, settings, translate } = parts;
  const window = () => {
    const current = parts.mainWindow();
    if (current === null) throw new ShellFailure('refused');
    return current;
  };
  const answers: Answers = {
    chooseWorkspace: () => chooseWorkspace(window(), tellBackend, translate),
    takeGivenWorkspace: () => {
      const path = given.take();
      return path === null ? null : grant(tellBackend, path, 'open');
    },
    chooseNewWorkspace: (name) => chooseWorkspaceTarget(window(), tellBackend, translate, 'create', name),
    chooseCopyTarget: (name) => chooseWorkspaceTarget(window(), tellBackend, translate, 'copy', name),
    chooseAssessmentFile: () => chooseAssessmentFile(window(), translate),
    saveExport: (request) => savedExports.save(window(), translate, request),
    openExport: (token) => savedExports.open(token),
    showExportInFolder: (token) => savedExports.show(token),
    setTitle: (text) => {
      window().setTitle(titleOf(text, translate));
      return undefined;
    },
    setTheme: (look) => {
      followLook(look);
      settings.change({ look });
      return undefined;
    },
    quit: () => {
      // After the answer has gone out, which would otherwise meet a closed window.
      setImmediate(() => app.quit());
      return undefined;
    },
  };
  const register = <C extends ShellCall>(call: C) => handleCall(gate, shellChannel(call), checks[call], answers[call]);
  for (const call of Object.keys(shellCalls) as ShellCall[]) register(call);
}

/** Makes title bar, menus and dialogs follow the look. High contrast is drawn by the page, on white. */
export function followLook(look: Look): void {
  nativeTheme.themeSource = look === 'contrast' ? 'light' : look;
}

/** Control characters and those that turn the direction of text would let a title pretend to be something else. */
function titleOf(text: string, translate: Translate): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return clean === '' ? translate('shell.appName') : clean;
}
