import { app } from 'electron';
import type { BackendProcess } from './backendProcess.ts';

/** Ends the app with its window, on every platform, and lets the backend close its workspace first. */
export function endWithBackend(backend: BackendProcess): void {
  let hasEnded = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (hasEnded) return;
    event.preventDefault();
    void backend.end().finally(() => {
      hasEnded = true;
      app.quit();
    });
  });
}
