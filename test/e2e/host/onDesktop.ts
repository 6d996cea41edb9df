import { existsSync } from 'node:fs';
import { launchStandIn } from '../../stand-in/launch.ts';
import { launchElectron } from '../launch/electronApp.ts';
import type { Cairn } from './openCairn.ts';
import { watchTrespasses } from './trespassing.ts';

async function appears(path: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (existsSync(path)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${path} was not written`);
}

/** The desktop app, on the stand-in for Electron or on Electron itself. */
export async function openOnDesktop(host: 'stand-in' | 'electron', home?: string): Promise<Cairn> {
  const options = home === undefined ? {} : { userData: home };
  const app = host === 'electron' ? await launchElectron(options) : await launchStandIn(options);
  const { page } = app;
  if (host === 'stand-in') await page.setViewportSize({ width: 1440, height: 900 });
  const own = new URL(page.url());
  const trespasses = await watchTrespasses(page, (asked) => new URL(asked).host === own.host);
  return {
    page,
    home: app.userData,
    async saveTo(path, act) {
      await app.answerDialog({ kind: 'save', filePath: path });
      await act();
      await appears(path);
    },
    async choose(path, act) {
      await app.answerDialog({ kind: 'open', filePaths: [path] });
      await act();
    },
    trespasses,
    async close() {
      await app.close();
    },
    kill: () => app.kill(),
  };
}
