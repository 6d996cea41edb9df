import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

const program = new URL('../../../out/main/cairn.js', import.meta.url).href;

/** How this Node runs a command of the built command line. */
function start(args: readonly string[]): readonly string[] {
  const call = `import(${JSON.stringify(program)}).then(({ cairn }) => cairn(${JSON.stringify(args)})).then((status) => { process.exitCode = status; })`;
  return ['--input-type=module', '-e', call];
}

function environment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  return { ...inherited, ...own };
}

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the built command line to its end. */
export function runCairn(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, start(args), {
    env: environment({}),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}

/** Starts `cairn serve` on a data folder, with its default workspace or the given one. */
export function startServing(data: string, workspace?: string): ChildProcess {
  const args = workspace === undefined ? ['serve'] : ['serve', '--workspace', workspace];
  return spawn(process.execPath, start(args), {
    env: environment({ CAIRN_DATA: data }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
