/** What a command may use of its surroundings; tests hand in their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly cwd: string;
  /** The folder of the build: its pages, fonts and the report worker. */
  readonly build: string;
  /** Of Cairn. */
  readonly version: string;
}

/** One command of `cairn`. `run` gets the arguments behind its name and returns when it is done. */
export interface Command {
  readonly name: string;
  /** Arguments and options, as the help shows them. */
  readonly usage: string;
  readonly does: string;
  run(args: readonly string[], terminal: Terminal): Promise<void> | void;
}

/** The input has a problem: exit status 1, one line that says what, where and what to do. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem';
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

/** The command was called wrongly: exit status 2. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}
