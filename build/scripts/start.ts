import { spawn } from 'node:child_process';
import { buildWhenStale } from './build.ts';
import { electronBinary } from './electron/binary.ts';
import { fetchElectron } from './electron/fetchElectron.ts';
import { root } from './root.ts';
import { serveInBrowser } from './serveInBrowser.ts';

/** Why the desktop app cannot open here, or null when it can. */
function obstacle(): string | null {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'Chromium refuses its sandbox to root';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY === undefined && WAYLAND_DISPLAY === undefined ? 'there is no display' : null;
}

async function start(args: readonly string[]): Promise<void> {
  buildWhenStale();
  const rest = args.filter((arg) => arg !== '--browser');
  if (rest.length < args.length) return serveInBrowser(null, rest);
  const reason = obstacle();
  if (reason !== null) return serveInBrowser(reason, rest);
  const present = electronBinary();
  const fetched = present === null ? fetchElectron() : { program: present };
  if ('problem' in fetched) return serveInBrowser(`Electron is not here and ${fetched.problem}`, rest);
  const app = spawn(fetched.program, [root, ...rest], { stdio: 'inherit' });
  app.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
}

await start(process.argv.slice(2));
