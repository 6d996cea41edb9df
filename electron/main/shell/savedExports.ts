import { randomUUID } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { SavedExport, ShellInput } from '../../../shared/contract/shell.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { ShellFailure } from '../shellFailure.ts';
import { safeFileName, withExtension } from './fileNames.ts';
import { diskFiles, type Files, putInPlace } from './putInPlace.ts';

/** Kinds of files that Cairn exports. Only these may be opened from the app: their programs show, they do not run. */
const kinds: ReadonlySet<string> = new Set(['.pdf', '.json', '.csv', '.docx', '.pptx', '.xlsx', '.cairn']);

/** Kinds that are saved and not opened: bundles, locked ones, receipts. */
const onlySaved: ReadonlySet<string> = new Set(['.cairnbundle', '.age', '.txt']);

/** Exports that were saved in this session, by token. */
export class SavedExports {
  readonly #folder: string;
  readonly #files: Files;
  readonly #paths = new Map<string, string>();

  /** `folder` is where the backend leaves finished exports, each named after its id. */
  constructor(folder: string, files: Files = diskFiles) {
    this.#folder = folder;
    this.#files = files;
  }

  /** Puts a whole file, or none, where an earlier export was saved, or else where a person says now. */
  async save(window: BrowserWindow, translate: Translate, request: ShellInput<'saveExport'>): Promise<SavedExport> {
    const name = safeFileName(request.suggestedName, translate('shell.appName'));
    const extension = extname(name).toLowerCase();
    const { again, anyKind = false } = request;
    if (!kinds.has(extension) && !onlySaved.has(extension) && !anyKind) throw new ShellFailure('invalid');
    // The id is a UUID by its schema, so this stays inside the folder.
    const source = join(this.#folder, request.exportId);
    if (!(await isPlainFile(source))) throw new ShellFailure('not-found');

    const target =
      again === undefined ? await this.#ask(window, translate, name, extension) : this.#earlier(again, extension);
    if (target === null) return { saved: false, name: null, token: null };
    await putInPlace(source, target, this.#files);
    const token = again ?? randomUUID();
    // What others made is put where a person says, and never opened or shown from here.
    if (!anyKind) this.#paths.set(token, target);
    return { saved: true, name: basename(target), token };
  }

  /** Where a file of the same kind went before. */
  #earlier(token: string, extension: string): string {
    const path = this.#paths.get(token);
    if (path === undefined || extname(path).toLowerCase() !== extension) throw new ShellFailure('not-found');
    return path;
  }

  /** Asks where the file goes; null when the dialog was closed. */
  async #ask(window: BrowserWindow, translate: Translate, name: string, extension: string): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: translate('shell.dialog.saveExport'),
      buttonLabel: translate('shell.button.save'),
      defaultPath: join(app.getPath('documents'), name),
      filters: /^\.[a-z0-9]{1,10}$/.test(extension)
        ? [
            {
              name: translate('shell.files.export', { kind: extension.slice(1).toUpperCase() }),
              extensions: [extension.slice(1)],
            },
          ]
        : [],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : withExtension(filePath, extension);
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
