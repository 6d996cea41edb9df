import '../../guard/guardNow.ts';
import '../../../shared/base/zod.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FromBackend, ToBackend } from '../../../shared/contract/backendMessages.ts';
import { createAppRouter } from '../appRouter.ts';
import { stderrLogger } from '../log.ts';
import { selfTest } from '../selfTest.ts';
import { createServices, type Services } from '../services.ts';
import { systemClock } from '../systemClock.ts';
import { defaultWorkspace } from '../workspaceFiles.ts';
import { type ServedPort, servePort } from './messagePort.ts';
import { createShellKeychain } from './shellKeychain.ts';

/** The part of Electron's `process.parentPort` that this process uses. Declared here since plain Node has none, and this folder knows no Electron. */
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ServedPort[] }) => void,
  ): void;
  postMessage(message: FromBackend): void;
}

declare const __CAIRN_VERSION__: string;

/** The backend as Electron's utility process: told by the desktop which ports to serve, which paths were granted, when to end. */
function run(parent: ParentPort): void {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { data: { type: 'string' }, workspace: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  if (typeof values.data !== 'string') throw new Error('--data is missing');
  const dataFolder = values.data;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const keychain = createShellKeychain((message) => parent.postMessage(message));
  const services = createServices({
    dataFolder,
    workspace: typeof values.workspace === 'string' ? values.workspace : null,
    out: join(import.meta.dirname, '..'),
    version: __CAIRN_VERSION__,
    clock: systemClock,
    log: stderrLogger,
    onOpened: (path) => parent.postMessage({ kind: 'workspace', path }),
    keychain,
  });
  const router = createAppRouter(dataFolder);
  let clients = 0;
  parent.on('message', ({ data, ports }) => {
    const message = ToBackend.safeParse(data);
    if (!message.success) return;
    switch (message.data.kind) {
      case 'connect': {
        const { audience } = message.data;
        for (const port of ports) {
          clients += 1;
          servePort(router, port, { audience, clientId: `window-${clients}` }, services);
        }
        break;
      }
      case 'grant':
        services.grants.add(message.data.token, message.data.path, message.data.purpose);
        break;
      case 'keychain':
        keychain.hear(message.data);
        break;
      case 'self-test':
        void selfTest(router, services, defaultWorkspace(dataFolder)).then((result) =>
          parent.postMessage({ kind: 'self-tested', result }),
        );
        break;
      case 'shutdown':
        void end(services);
        break;
    }
  });
  parent.postMessage({ kind: 'ready' });
}

async function end(services: Services): Promise<void> {
  await services.close();
  process.exit(0);
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('this file is started by the desktop app');
try {
  run(parentPort);
} catch (error) {
  stderrLogger.error('backend', error);
  parentPort.postMessage({ kind: 'failed', code: 'start' });
}
