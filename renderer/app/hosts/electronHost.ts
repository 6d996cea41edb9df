import { createORPCClient } from '@orpc/client';
import type { Desktop } from '../../../shared/contract/desktop.ts';
import type { Api, Host } from '../../api/host.ts';
import { openLine } from './portLine.ts';

/** The desktop app. After a restart of the backend a new line is opened behind the same `api`, so nobody keeps a dead one. */
export async function electronHost(desktop: Desktop): Promise<Host> {
  let line = await openLine(desktop);
  const api: Api = createORPCClient({ call: (path, input, options) => line.link.call(path, input, options) });
  const listeners = new Set<Parameters<Host['onBackend']>[0]>();
  desktop.onBackend((news) => {
    line.abandon();
    const tell = (): void => {
      for (const listener of listeners) listener(news);
    };
    if (news.state === 'failed') tell();
    else
      void openLine(desktop).then((fresh) => {
        line = fresh;
        tell();
      });
  });
  return {
    api,
    shell: desktop.shell,
    onCommand: desktop.onCommand,
    onBackend(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasFileDialogs: true,
  };
}
