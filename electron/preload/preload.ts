import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import {
  type BackendNews,
  channels,
  type Desktop,
  type ScreenCommand,
  type ShellReply,
  shellChannel,
} from '../../shared/contract/desktop.ts';
import type { Shell, ShellCall, ShellOutput } from '../../shared/contract/shell.ts';

/** Failures arrive as codes; only the message of an error survives the way into the page. */
async function invoke(channel: string, ...input: readonly unknown[]): Promise<unknown> {
  const reply: ShellReply = await ipcRenderer.invoke(channel, ...input);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

function call<C extends ShellCall>(name: C, ...input: readonly unknown[]): Promise<ShellOutput<C>> {
  return invoke(shellChannel(name), ...input) as Promise<ShellOutput<C>>;
}

/** Passes on what main sends, never the event that carries it: through its sender a page would reach every channel. */
function listen<T>(channel: string, listener: (news: T) => void): () => void {
  const heard = (_event: IpcRendererEvent, news: T) => listener(news);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

const shell: Shell = {
  chooseWorkspace: () => call('chooseWorkspace'),
  takeGivenWorkspace: () => call('takeGivenWorkspace'),
  chooseNewWorkspace: (suggestedName) => call('chooseNewWorkspace', suggestedName),
  chooseCopyTarget: (suggestedName) => call('chooseCopyTarget', suggestedName),
  chooseAssessmentFile: () => call('chooseAssessmentFile'),
  saveExport: (request) => call('saveExport', request),
  openExport: (token) => call('openExport', token),
  showExportInFolder: (token) => call('showExportInFolder', token),
  setTitle: (text) => call('setTitle', text),
  setTheme: (look) => call('setTheme', look),
  quit: () => call('quit'),
};

const desktop: Desktop = {
  platform: 'electron',
  connect: async () => {
    await invoke(channels.connect);
  },
  shell,
  onCommand: (listener) => listen<ScreenCommand>(channels.command, listener),
  onBackend: (listener) => listen<BackendNews>(channels.backend, listener),
};

// A port cannot cross the bridge; a message of the window can carry it, and only to our own origin.
ipcRenderer.on(channels.port, (event) => {
  window.postMessage({ type: channels.port }, window.location.origin, [...event.ports]);
});

contextBridge.exposeInMainWorld('cairn', desktop);
