import { type BrowserWindow, MessageChannelMain } from 'electron';
import { channels } from '../../shared/contract/desktop.ts';
import { connectCall } from '../../shared/contract/shell.ts';
import type { BackendProcess } from './backendProcess.ts';
import { type Gate, handleCall } from './handleCall.ts';
import { ShellFailure } from './shellFailure.ts';

/** [Note: Fixed audience] Gives the main frame of our window one end of a line whose other end the backend knows as the
 * facilitator's. Who calls is decided by the line, never by what a message says. */
export function handleConnect(gate: Gate, backend: BackendProcess, mainWindow: () => BrowserWindow | null): void {
  handleCall(gate, channels.connect, connectCall, async () => {
    if (!(await backend.reach())) throw new ShellFailure('no-backend');
    const window = mainWindow();
    if (window === null || window.isDestroyed()) throw new ShellFailure('refused');
    const { port1, port2 } = new MessageChannelMain();
    if (!backend.send({ kind: 'connect', audience: 'facilitator' }, [port1])) throw new ShellFailure('no-backend');
    window.webContents.postMessage(channels.port, null, [port2]);
    return undefined;
  });
}
