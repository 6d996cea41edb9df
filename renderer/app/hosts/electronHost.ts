import type { Desktop } from '../../../shared/contract/desktop.ts';
import type { Host } from '../../api/host.ts';
import { connectPort } from './portClient.ts';

/** The desktop app. After a restart of the backend the client is made anew, so the host's `api` always speaks to the living one. */
export async function electronHost(desktop: Desktop): Promise<Host> {
  let api = await connectPort(desktop);
  const listeners = new Set<Parameters<Host['onBackend']>[0]>();
  desktop.onBackend((news) => {
    const tell = (): void => {
      for (const listener of listeners) listener(news);
    };
    if (news.state === 'failed') tell();
    else
      void connectPort(desktop).then((fresh) => {
        api = fresh;
        tell();
      });
  });
  return {
    get api() {
      return api;
    },
    shell: desktop.shell,
    onCommand: desktop.onCommand,
    onBackend(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasFileDialogs: true,
  };
}
