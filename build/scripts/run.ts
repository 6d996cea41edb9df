import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

const require = createRequire(import.meta.url);

/** The script behind a package's command, so that it is started by this very Node and by no shell. */
export function binary(packageName: string, command: string = packageName): string {
  const file = require.resolve(`${packageName}/package.json`);
  const { bin } = require(file) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : bin[command];
  if (path === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(file), path);
}

/** Runs a script in this Node, its output passed on. Returns its exit status. */
export function runNode(script: string, args: readonly string[], quiet = false): number {
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
  });
  if (quiet && result.status !== 0) process.stderr.write(`${result.stdout}${result.stderr}`);
  return result.status ?? 1;
}

/** The same beside other work. Its output comes whole, once it ends. */
export async function runNodeBeside(script: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill();
  process.once('exit', end);
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part));
  const status = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  process.off('exit', end);
  process.stderr.write(Buffer.concat(output));
  return status;
}

/** Lets every Node that is started from now on keep what it compiled for the next one: the tests start some hundred of them. */
export function shareCompiledCode(): void {
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'cairn-compiled');
}

/** Runs a TypeScript script of the project as this one is run. Returns its exit status. */
export function runScript(script: string): number {
  const { status } = spawnSync(process.execPath, [...process.execArgv, script], { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}
