import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ToBackend } from '../../../shared/contract/backendMessages.ts';
import type { GrantedFile } from '../../../shared/contract/shell.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { ShellFailure } from '../shellFailure.ts';
import { safeFileName, withExtension } from './fileNames.ts';

const extension = 'cairn';

/** Hands a message to the backend; false when none is running. */
export type TellBackend = (message: ToBackend) => boolean;

/** Asks for an existing workspace. */
export async function chooseWorkspace(
  window: BrowserWindow,
  tell: TellBackend,
  translate: Translate,
): Promise<GrantedFile | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate('shell.dialog.openWorkspace'),
    buttonLabel: translate('shell.button.open'),
    defaultPath: app.getPath('documents'),
    // A backup is chosen here too, to be restored.
    filters: [{ name: translate('shell.files.workspace'), extensions: [extension, 'cairnbak'] }],
    properties: ['openFile'],
  });
  const path = filePaths[0];
  return canceled || path === undefined ? null : grant(tell, path, 'open');
}

/** Asks where a workspace goes: a new one, or a copy of the present one. */
export async function chooseWorkspaceTarget(
  window: BrowserWindow,
  tell: TellBackend,
  translate: Translate,
  purpose: 'create' | 'copy',
  suggestedName: string,
): Promise<GrantedFile | null> {
  const name = safeFileName(suggestedName, translate('shell.appName'));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: translate(purpose === 'create' ? 'shell.dialog.newWorkspace' : 'shell.dialog.copyWorkspace'),
    buttonLabel: translate(purpose === 'create' ? 'shell.button.create' : 'shell.button.save'),
    defaultPath: join(app.getPath('documents'), name.endsWith(`.${extension}`) ? name : `${name}.${extension}`),
    filters: [{ name: translate('shell.files.workspace'), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : grant(tell, withExtension(filePath, `.${extension}`), purpose);
}

/** [Note: Paths stay here] The backend learns the path, the screen only a token for it: a page can never name a file. */
export function grant(tell: TellBackend, path: string, purpose: 'open' | 'create' | 'copy'): GrantedFile {
  const token = randomUUID();
  if (!tell({ kind: 'grant', token, path, purpose })) throw new ShellFailure('no-backend');
  return { token, name: basename(path) };
}
