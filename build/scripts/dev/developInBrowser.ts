import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { createServer, mergeConfig } from 'vite';
import { root } from '../root.ts';
import { backendGate } from './backendGate.ts';
import { BackendRunner } from './backendRunner.ts';
import { watchSources } from './watchSources.ts';

/** The browser host with hot reload: pages from Vite, calls to a backend of its own that restarts when its sources change. `args` go to
 * the backend. Ends with Ctrl+C. */
export async function developInBrowser(args: readonly string[]): Promise<void> {
  const configFile = join(root, 'build/electron.vite.config.ts');
  const { config } = await resolveConfig({ root, configFile }, 'serve', 'development');
  const key = randomBytes(32).toString('base64url');
  const backend = new BackendRunner(args);
  await backend.start();
  const server = await createServer(
    mergeConfig(config?.renderer ?? {}, {
      configFile: false,
      clearScreen: false,
      server: { host: '127.0.0.1', cors: false },
      plugins: [backendGate(key, backend)],
    }),
  );
  await server.listen();
  const [address = ''] = server.resolvedUrls?.local ?? [];
  process.stdout.write(`${address}#key=${key}\n`);
  process.stderr.write('Pages reload by themselves, the backend restarts by itself. Ctrl+C ends both.\n');

  const stopWatching = watchSources(['shared', 'electron/backend'], async () => {
    if (await backend.rebuild()) server.ws.send({ type: 'full-reload' });
  });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  stopWatching();
  await Promise.all([server.close(), backend.end()]);
  process.exit(0);
}
