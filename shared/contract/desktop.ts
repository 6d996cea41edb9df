import type { Shell, ShellProblem } from './shell.ts';

/** What a menu item asks of the screen. `undo` and `redo` are for the text field when one has the focus, else for the assessment. */
export const menuCommands = ['new-assessment', 'open-workspace', 'save-copy', 'undo', 'redo'] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the desktop asks of the screen: a menu item, or to open the workspace that a person opened outside, which `takeGivenWorkspace` has. */
export type ScreenCommand = MenuCommand | 'open-given';

/** What happened to the backend after it had been reached: it runs again and wants a new {@link Desktop.connect}, or it is gone. */
export interface BackendNews {
  readonly state: 'restarted' | 'failed';
  /** `exited`, `not-started`, or the code that the backend gave when it could not start. */
  readonly reasonCode: string;
}

/** `window.cairn` in the desktop app, and nothing else: what the preload script gives the page. */
export interface Desktop {
  readonly platform: 'electron';
  /** Asks for a line to the backend. The port arrives as a message of this window, `{ type: 'cairn:port' }`, before or after the
   * promise resolves: listen first. Rejects with a {@link ShellProblem}; asking again after a failure starts the backend anew. */
  connect(): Promise<void>;
  readonly shell: Shell;
  /** Returns the function that stops listening. */
  onCommand(listener: (command: ScreenCommand) => void): () => void;
  /** Returns the function that stops listening. */
  onBackend(listener: (news: BackendNews) => void): () => void;
}

/** Answer of the main process to a call: failures are values, since an error's text could carry a path. */
export type ShellReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ShellProblem };

/** Names of the lines between preload and main. */
export const channels = {
  connect: 'cairn:connect',
  port: 'cairn:port',
  command: 'cairn:command',
  backend: 'cairn:backend',
} as const;

/** The line that carries one call of the shell. */
export function shellChannel(call: keyof Shell): string {
  return `cairn:shell:${call}`;
}
