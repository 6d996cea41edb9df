import { join } from 'node:path';
import log from 'electron-log/node';

/** A line in the log of this machine. Facts are codes, counts and states: never what a client said. */
export interface Logger {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown): void;
}

/** Opens the log file in the folder; it is turned over at one megabyte. The Node flavour of the library is enough: the other one adds
 * a preload script and lines of communication to every window. */
export function openLog(folder: string): Logger {
  log.transports.file.setAppName('Cairn');
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.console.level = 'warn';
  if (log.transports.remote) log.transports.remote.level = false;
  return {
    info: (event, facts) => (facts === undefined ? log.info(event) : log.info(event, facts)),
    error: (event, error) => log.error(event, error),
  };
}
