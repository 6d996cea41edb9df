import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../build/scripts/root.ts';
import { openCairn } from './host/openCairn.ts';
import { Home } from './pages/home.ts';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };

it('S1: goes on as ever when the machine loses its network', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  await new Home(page).untilFirstStart();
  // What a browser says on a train: Cairn's backend is on this machine and hears nothing of it.
  await page.evaluate(() => {
    window.dispatchEvent(new Event('offline'));
    window.location.hash = '#/settings';
  });
  // Asked of the backend only now.
  await page.getByText(version, { exact: true }).waitFor();
  expect(await cairn.trespasses()).toEqual([]);
});
