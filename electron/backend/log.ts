/** Where unexpected errors go. Content of assessments is never logged. */
export interface Logger {
  info(message: string): void;
  error(where: string, error: unknown): void;
}

/** Writes to standard error: in Electron the shell keeps it in its log file, elsewhere the terminal shows it. */
export const stderrLogger: Logger = {
  info: (message) => void process.stderr.write(`${message}\n`),
  error: (where, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${where}: ${text}\n`);
  },
};
