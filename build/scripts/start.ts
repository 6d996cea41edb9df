import { spawn } from 'node:child_process';
import { buildWhenStale } from './build.ts';
import { findElectron } from './electron/findElectron.ts';
import { fallbackLine } from './obstacle.ts';
import { root } from './root.ts';
import { serveInBrowser } from './serveInBrowser.ts';

async function start(args: readonly string[]): Promise<void> {
  if (!buildWhenStale()) process.exit(1);
  const rest = args.filter((arg) => arg !== '--browser');
  if (rest.length < args.length) return serveInBrowser(rest);
  const found = findElectron();
  if ('problem' in found) {
    process.stderr.write(`${fallbackLine(found.problem)}\n`);
    return serveInBrowser(rest);
  }
  const app = spawn(found.program, [root, ...rest], { stdio: 'inherit' });
  app.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
}

await start(process.argv.slice(2));
