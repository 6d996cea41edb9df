import { type DialogAnswer, record } from '../record.ts';

/** Opens a dialog that answers what a spec put in the queue, or is closed at once. */
function ask(kind: DialogAnswer['kind'], closed: unknown) {
  return async (...values: readonly unknown[]): Promise<unknown> => {
    record.dialogs.push({ kind, options: values.at(-1) });
    const next = record.answers[0];
    if (next === undefined) return closed;
    if (next.kind !== kind)
      throw new Error(`stand-in: a spec answers a dialog of kind ${next.kind}, the app opened ${kind}`);
    record.answers.shift();
    return next.result;
  };
}

export const dialog = {
  showSaveDialog: ask('save', { canceled: true, filePath: '' }),
  showOpenDialog: ask('open', { canceled: true, filePaths: [] }),
  showMessageBox: ask('message', { response: 0, checkboxChecked: false }),
  showErrorBox(title: string, content: string): void {
    record.dialogs.push({ kind: 'error', options: { title, content } });
    process.stderr.write(`${title}\n${content}\n`);
  },
};
