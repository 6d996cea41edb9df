import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createAppRouter } from '../../../appRouter.ts';
import { defaultDataFolder } from '../../../dataFolder.ts';
import { stderrLogger } from '../../../log.ts';
import { createServices } from '../../../services.ts';
import { systemClock } from '../../../systemClock.ts';
import { type HttpHost, startHttpHost } from '../../http/httpHost.ts';
import { type Command, InputProblem, UsageProblem } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

declare const __CAIRN_VERSION__: string;

/** The program that opens an address in the person's browser. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens the default browser where there is one; where there is none, the printed address is enough. */
function openBrowser(url: string): void {
  const [program, ...args] = openers[process.platform] ?? [];
  if (program === undefined) return;
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageProblem('--port takes a number from 0 to 65535');
  return port;
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
}

/** `cairn serve`: the browser host, until Ctrl+C. */
export const serveCommand: Command = {
  name: 'serve',
  usage: '[--workspace <w.cairn>] [--port n]',
  does: 'opens the app for the browser on this machine; Ctrl+C ends it',
  async run(args, terminal) {
    const { values } = parseArguments(
      args,
      { workspace: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
      [],
    );
    const port = portOf(values.port);
    const dataFolder = defaultDataFolder();
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const out = terminal.build;
    const services = createServices({
      dataFolder,
      workspace: values.workspace === undefined ? null : resolve(terminal.cwd, values.workspace),
      out,
      version: __CAIRN_VERSION__,
      clock: systemClock,
      log: stderrLogger,
    });
    let host: HttpHost;
    try {
      host = await startHttpHost(createAppRouter(dataFolder), services, { out, port });
    } catch (error) {
      await services.close();
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EADDRINUSE')
        throw new InputProblem('port-in-use', `port ${port}`, 'is in use; choose another with --port');
      if (code === 'EACCES')
        throw new InputProblem('port-refused', `port ${port}`, 'may not be used here; choose another with --port');
      throw error;
    }
    const asked = interrupted();
    terminal.out(`${host.url}\n`);
    terminal.err('Cairn is open in the browser at this address. Ctrl+C ends it.\n');
    if (values.open) openBrowser(host.url);
    await asked;
    await host.close();
    await services.close();
    terminal.err('Cairn has ended. Everything is on disk.\n');
  },
};
