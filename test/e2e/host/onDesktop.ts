import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
export async function openOnDesktop(host: 'stand-in' | 'electron', home: string, workspace?: string): Promise<Cairn> {
  // The desktop app begins with the workspace that was open last.
  if (workspace !== undefined)
    writeFileSync(join(home, 'boot-settings.json'), JSON.stringify({ version: 1, workspace }));
  const options = { userData: home };
  const app = host === 'electron' ? await launchElectron(options) : await launchStandIn(options);
  const { page } = app;
  if (host === 'stand-in') await page.setViewportSize({ width: 1440, height: 900 });
  const own = new URL(page.url());
  const found: string[] = [];
  await watchTrespasses(page, (asked) => new URL(asked).host === own.host, found);
  return {
    page,
    home,
    data: join(home, 'data'),
    openTab: null,
    chooseCommand: (command) => app.chooseMenuItem(command),
    async saveTo(path, act) {
      await app.answerDialog({ kind: 'save', filePath: path });
      await act();
      await appears(path);
    },
    async choose(path, act) {
      await app.answerDialog({ kind: 'open', filePaths: [path] });
      await act();
    },
    trespasses: async () => found,
    async close() {
      await app.close();
    },
    kill: () => app.kill(),
  };
}
