import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { electronBinary } from './hasElectron.ts';
import type { LaunchedApp, NativeAnswer } from './launchedApp.ts';

export interface ElectronOptions {
  /** The folder with the app's package.json; the project itself when left out. */
  readonly appFolder?: string;
  /** A fresh folder when left out. */
  readonly userData?: string;
}

/** Starts a built, unpackaged app on Electron itself. Throws when its binary is not there. */
export async function launchElectron(options: ElectronOptions = {}): Promise<LaunchedApp> {
  const executablePath = electronBinary();
  if (executablePath === null) throw new Error("Electron's binary is not there: npx install-electron fetches it");
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'cairn-electron-'));
  const electron = await _electron.launch({
    executablePath,
    // Chromium has no sandbox for root on Linux.
    args: [
      options.appFolder ?? join(import.meta.dirname, '../../..'),
      `--user-data-dir=${userData}`,
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const child = electron.process();
  let output = '';
  const collect = (text: Buffer) => {
    output += String(text);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  const evaluate: LaunchedApp['evaluate'] = (fn, value) => electron.evaluate(fn as never, value) as never;
  await evaluate(scriptDialogs, undefined);
  return {
    page,
    userData,
    exited,
    evaluate,
    answerDialog: (answer) => evaluate(({ dialog }, next) => Reflect.get(dialog, 'answers').push(next), answer),
    chooseMenuItem: (id) =>
      evaluate((module, wanted) => module.Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id),
    output: () => output,
    close: async () => {
      await evaluate((module) => void setImmediate(() => module.app.quit()), undefined);
      return exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Runs in Electron's main process: from now on dialogs answer from a queue, and one that nobody answers is closed. */
function scriptDialogs({ dialog }: typeof import('electron')): void {
  const queue: NativeAnswer[] = [];
  Reflect.set(dialog, 'answers', queue);
  dialog.showOpenDialog = async () => {
    const next = queue.shift();
    return { canceled: next?.kind !== 'open', filePaths: next?.kind === 'open' ? [...next.filePaths] : [] };
  };
  dialog.showSaveDialog = async () => {
    const next = queue.shift();
    return { canceled: next?.kind !== 'save', filePath: next?.kind === 'save' ? next.filePath : '' };
  };
}
