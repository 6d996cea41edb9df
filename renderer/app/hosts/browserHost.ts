import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { SavedExport, Shell } from '../../../shared/contract/shell.ts';
import type { Host } from '../../api/host.ts';
import { chooseUpload } from './chooseUpload.ts';

const storedKey = 'cairn-key';

/** Takes the key from the address, where the host put it, and removes it from there. A reload finds it in the tab's own store. */
export function takeKey(): string | null {
  const given = /^#key=([\w-]+)$/.exec(window.location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(storedKey, given);
    window.history.replaceState(null, '', '#/');
  }
  return sessionStorage.getItem(storedKey);
}

/** The browser host: import is an upload, export a download, workspaces are those of the data folder. */
export function browserHost(key: string): Host {
  const headers = { authorization: `Bearer ${key}`, 'x-cairn-client': crypto.randomUUID() };
  return {
    api: createORPCClient(new RPCLink({ url: `${window.location.origin}/rpc`, headers: () => headers })),
    shell: browserShell(headers),
    onCommand: () => () => {},
    onBackend: () => () => {},
    hasFileDialogs: false,
  };
}

function browserShell(headers: Readonly<Record<string, string>>): Shell {
  const none = (): Promise<null> => Promise.resolve(null);
  const no = (): Promise<boolean> => Promise.resolve(false);
  return {
    chooseWorkspace: none,
    takeGivenWorkspace: none,
    chooseNewWorkspace: none,
    chooseCopyTarget: none,
    chooseAssessmentFile: chooseUpload,
    saveExport: async ({ exportId, suggestedName }): Promise<SavedExport> => {
      const response = await fetch(`/exports/${exportId}`, { headers });
      if (!response.ok) throw new Error('not-found');
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = suggestedName;
      link.click();
      URL.revokeObjectURL(address);
      return { saved: true, name: suggestedName, token: exportId };
    },
    openExport: no,
    showExportInFolder: no,
    setTitle: async (title) => {
      document.title = title;
      return undefined;
    },
    setTheme: () => Promise.resolve(undefined),
    quit: () => Promise.resolve(undefined),
  };
}
