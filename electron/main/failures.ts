import { app, dialog } from 'electron';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Logger } from './logging.ts';

/** Writes down what nobody caught. After an exception the state of this process is unknown, so it ends; the backend, which has every
 * acknowledged answer on disk, ends with it. */
export function handleFailures(log: Logger, translate: Translate): void {
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  process.on('uncaughtException', (error) => {
    log.error('uncaught exception', error);
    dialog.showErrorBox(translate('shell.stopped.title'), translate('shell.stopped.text'));
    app.exit(1);
  });
  app.on('child-process-gone', (_event, details) =>
    log.error('process gone', { type: details.type, reason: details.reason, exitCode: details.exitCode }),
  );
}

/** Says that Cairn cannot start, and ends. */
export function giveUp(log: Logger, translate: Translate, error: unknown): void {
  log.error('start failed', error);
  dialog.showErrorBox(translate('shell.startFailed.title'), translate('shell.startFailed.text'));
  app.exit(1);
}
