import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { SavedExport } from '../../../shared/contract/shell.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fileFailure, ShellFailure } from '../shellFailure.ts';
import { safeFileName, withExtension } from './fileNames.ts';

/** Kinds of files that Cairn exports. Only these may be opened from the app: their programs show, they do not run. */
const kinds: ReadonlySet<string> = new Set(['.pdf', '.json', '.csv', '.docx', '.pptx', '.xlsx', '.cairn']);

/** Exports that were saved in this session, by token. */
export class SavedExports {
  readonly #folder: string;
  readonly #paths = new Map<string, string>();

  /** `folder` is where the backend leaves finished exports, each named after its id. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Asks where the export goes and puts a whole file there, or none. */
  async save(
    window: BrowserWindow,
    translate: Translate,
    request: { readonly exportId: string; readonly suggestedName: string },
  ): Promise<SavedExport> {
    const name = safeFileName(request.suggestedName, translate('shell.appName'));
    const extension = extname(name).toLowerCase();
    if (!kinds.has(extension)) throw new ShellFailure('invalid');
    // The id is a UUID by its schema, so this stays inside the folder.
    const source = join(this.#folder, request.exportId);
    if (!(await isPlainFile(source))) throw new ShellFailure('not-found');

    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: translate('shell.dialog.saveExport'),
      buttonLabel: translate('shell.button.save'),
      defaultPath: join(app.getPath('documents'), name),
      filters: [
        {
          name: translate('shell.files.export', { kind: extension.slice(1).toUpperCase() }),
          extensions: [extension.slice(1)],
        },
      ],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return { saved: false, name: null, token: null };
    const target = withExtension(filePath, extension);
    await copyWhole(source, target);
    const token = randomUUID();
    this.#paths.set(token, target);
    return { saved: true, name: basename(target), token };
  }

  /** Opens the file with its own program. */
  async open(token: string): Promise<boolean> {
    const path = this.#paths.get(token);
    if (path === undefined || !kinds.has(extname(path).toLowerCase())) throw new ShellFailure('not-found');
    return (await shell.openPath(path)) === '';
  }

  /** Shows the file in its folder. */
  async show(token: string): Promise<boolean> {
    const path = this.#paths.get(token);
    if (path === undefined) throw new ShellFailure('not-found');
    if (!(await isPlainFile(path))) return false;
    shell.showItemInFolder(path);
    return true;
  }
}

async function isPlainFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch {
    return false;
  }
}

/** Copies beside the target and renames, so nobody ever finds half a report. */
async function copyWhole(source: string, target: string): Promise<void> {
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await copyFile(source, temporary, constants.COPYFILE_EXCL);
    const file = await open(temporary, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileFailure(error, 'write-failed');
  }
}
