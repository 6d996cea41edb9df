import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { largestAssessmentFile } from '../../../shared/contract/largestAssessmentFile.ts';
import type { ChosenFile } from '../../../shared/contract/shell.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fileFailure, ShellFailure } from '../shellFailure.ts';

/** Asks for an assessment file or a bundle and reads it. What it says is for the backend's importer to judge. */
export async function chooseAssessmentFile(window: BrowserWindow, translate: Translate): Promise<ChosenFile | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate('shell.dialog.chooseAssessment'),
    buttonLabel: translate('shell.button.choose'),
    defaultPath: app.getPath('documents'),
    // The last part only: not every platform knows extensions of two parts.
    filters: [{ name: translate('shell.files.assessment'), extensions: ['json', 'cairnbundle', 'age'] }],
    properties: ['openFile'],
  });
  const path = filePaths[0];
  if (canceled || path === undefined) return null;
  try {
    return { name: basename(path), bytes: await readWithin(path, largestAssessmentFile) };
  } catch (error) {
    throw fileFailure(error, 'unreadable');
  }
}

/** Reads a whole file of at most so many bytes. The size is asked of the open file, so it cannot be exchanged in between. */
async function readWithin(path: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r');
  try {
    const stats = await file.stat();
    const { size } = stats;
    if (!stats.isFile()) throw new ShellFailure('unreadable');
    if (size > limit) throw new ShellFailure('too-large');
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
