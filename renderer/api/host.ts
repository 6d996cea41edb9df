import type { ContractRouterClient } from '@orpc/contract';
import { createContext, useContext } from 'react';
import type { Contract } from '../../shared/contract/contract.ts';
import type { BackendNews, ScreenCommand } from '../../shared/contract/desktop.ts';
import type { Shell } from '../../shared/contract/shell.ts';

/** The backend as the screens call it: `api.assessments.get({ assessmentId })`. */
export type Api = ContractRouterClient<Contract>;

/** [Note: Host at the root] What the app runs in, injected once. No screen asks whether that is Electron or a browser. */
export interface Host {
  readonly api: Api;
  readonly shell: Shell;
  /** Native menu items; a host without a native menu never calls. Returns the function that stops listening. */
  onCommand(listener: (command: ScreenCommand) => void): () => void;
  /** Tells when the backend was started anew or is gone. Returns the function that stops listening. */
  onBackend(listener: (news: BackendNews) => void): () => void;
  /** True when files are opened and saved through native dialogs, false when workspaces are those of the data folder. */
  readonly hasFileDialogs: boolean;
}

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext.Provider;

export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost outside HostProvider');
  return host;
}

export function useApi(): Api {
  return useHost().api;
}
