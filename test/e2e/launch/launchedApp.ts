import type * as Electron from 'electron';
import type { Page } from 'playwright-core';

/** What a person would answer to the next native dialog of this kind; without an answer it is closed. */
export type NativeAnswer =
  | { readonly kind: 'open'; readonly filePaths: readonly string[] }
  | { readonly kind: 'save'; readonly filePath: string };

/** Cairn's desktop app as a spec sees it, on the stand-in or on Electron itself. */
export interface LaunchedApp {
  /** The page of the main window, loaded. */
  readonly page: Page;
  /** The folder of user data; hand it to the next launch to start where this one ended. */
  readonly userData: string;
  /** Resolves with the exit code when the app has ended; null when it was killed. */
  readonly exited: Promise<number | null>;
  /** Runs a self-contained function in the main process. */
  evaluate<R, A = undefined>(fn: (electron: typeof Electron, value: A) => R | Promise<R>, value: A): Promise<R>;
  /** Adds to the answers that dialogs will get, first come first served. */
  answerDialog(answer: NativeAnswer): Promise<void>;
  /** Chooses an item of the application menu by its id. */
  chooseMenuItem(id: string): Promise<void>;
  /** What the app has written to its standard streams so far. */
  output(): string;
  /** Quits as a person would and waits for the end; resolves with the exit code. */
  close(): Promise<number | null>;
  /** Ends the app without any farewell, as a power cut would. */
  kill(): Promise<void>;
}
