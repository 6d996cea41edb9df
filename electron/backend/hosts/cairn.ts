import '../../../shared/base/zod.ts';
import { join } from 'node:path';
import { guardProcess } from '../../guard/guardProcess.ts';
import { troubleOf } from '../database/troubleOf.ts';
import { type Command, InputProblem, type Terminal, UsageProblem } from './cli/command.ts';
import { addFrameworkCommand } from './cli/commands/addFramework.ts';
import { assessmentCommands } from './cli/commands/assessments.ts';
import { backupsCommand } from './cli/commands/backups.ts';
import { bundleCommand } from './cli/commands/bundle.ts';
import { checkFrameworkCommand } from './cli/commands/checkFramework.ts';
import { frameworksCommand } from './cli/commands/frameworks.ts';
import { planCommand } from './cli/commands/plan.ts';
import { reportCommand } from './cli/commands/report.ts';
import { scoreCommand } from './cli/commands/score.ts';
import { serveCommand } from './cli/commands/serve.ts';
import { verifyCommand } from './cli/commands/verify.ts';
import { verifyReportCommand } from './cli/commands/verifyReport.ts';
import { oneLine } from './cli/oneLine.ts';
import { troubleWords } from './cli/troubleWords.ts';
import { unlockNamed } from './cli/unlockNamed.ts';

const commands: readonly Command[] = [
  frameworksCommand,
  checkFrameworkCommand,
  addFrameworkCommand,
  scoreCommand,
  planCommand,
  reportCommand,
  verifyReportCommand,
  ...assessmentCommands,
  bundleCommand,
  verifyCommand,
  backupsCommand,
  serveCommand,
];

declare const __CAIRN_VERSION__: string;

/** The build that this file is part of. */
const ownBuild = join(import.meta.dirname, '..');

const realTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  build: ownBuild,
  get version() {
    return __CAIRN_VERSION__;
  },
};

/** Columns of a terminal. */
const widest = 96;

/** Words in lines; options stay whole. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(/ (?![^[]*\])/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= widest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push((lines.length === 0 ? '  ' : indent) + word);
  }
  return lines.join('\n');
}

function help(): string {
  const lines = commands.map(({ name, usage, does }) => `${wrapped(`${name} ${usage}`, '      ')}\n    ${does}\n`);
  const locked =
    '--unlock-with <file>\n    behind any command: opens locked workspaces with the passphrase in the file';
  return `Usage: cairn <command>\n\n${lines.join('\n')}\n  ${locked}\n`;
}

/** One line that says what, where and what to do; with --json also a document on standard output. */
function printProblem(terminal: Terminal, { code, path, message }: InputProblem, json: boolean): void {
  terminal.err(`${oneLine(path === '' ? message : `${path}: ${message}`)}\n`);
  if (json) terminal.out(`${JSON.stringify({ error: { code, path, message } })}\n`);
}

/** What an error means for people; null for a mistake in Cairn. What the disk refuses in passing is a problem like any other. */
function problemOf(error: unknown): InputProblem | null {
  if (error instanceof InputProblem) return error;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : '';
  const trouble = troubleOf(error, path);
  return trouble === null ? null : new InputProblem(trouble.code, path, troubleWords(trouble.code));
}

/** Runs one command of the command line. Returns its exit status: 0 done, 1 the input has a problem, 2 wrong usage. */
export async function cairn(
  args: readonly string[],
  given: Omit<Terminal, 'build'> & Partial<Terminal> = realTerminal,
): Promise<number> {
  // A test that runs a command keeps its own network.
  if (given === realTerminal) guardProcess();
  const terminal: Terminal = { build: ownBuild, ...given };
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    terminal[name === undefined ? 'err' : 'out'](help());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    terminal.err(`${oneLine(`There is no command "${name}". "cairn help" lists them.`)}\n`);
    return 2;
  }
  try {
    await command.run(await unlockNamed(rest, terminal.cwd), terminal);
    return 0;
  } catch (error) {
    if (error instanceof UsageProblem) {
      terminal.err(`${oneLine(`${error.message}. Usage: cairn ${command.name} ${command.usage}`)}\n`);
      return 2;
    }
    const problem = problemOf(error);
    if (problem === null) throw error;
    printProblem(terminal, problem, rest.includes('--json'));
    return 1;
  }
}
