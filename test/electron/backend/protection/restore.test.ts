import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, it, onTestFinished } from 'vitest';
import { createAppRouter } from '../../../../electron/backend/appRouter.ts';
import { dropKeys } from '../../../../electron/backend/database/locked/keyRing.ts';
import { lockedKeyId } from '../../../../electron/backend/database/locked/lockedHead.ts';
import { createServices } from '../../../../electron/backend/services.ts';
import { thePassphrase } from '../../../builders/aProtectedWorkspace.ts';
import { aFolder, steppingClock } from '../../../builders/aWorkspace.ts';

/** Cairn as it starts on a data folder: no key is held. */
function aStart(folder: string) {
  dropKeys();
  const log = { info: () => {}, error: () => {} };
  const options = { dataFolder: folder, workspace: null, out: folder, version: '0.0.0', clock: steppingClock(), log };
  const services = createServices(options);
  onTestFinished(async () => {
    await services.close();
    dropKeys();
  });
  const context = { caller: { audience: 'facilitator', clientId: 'test' }, services } as const;
  return { services, api: createRouterClient(createAppRouter(folder), { context }) };
}

it('R7: a locked workspace that is damaged is brought back from a locked backup, and opens with the same passphrase', async () => {
  const folder = aFolder();
  const path = join(folder, 'workspaces', 'Cairn.cairn');
  const first = aStart(folder);
  await first.api.protection.protect({ passphrase: thePassphrase, keychain: false });
  await first.api.protection.removePlainCopies();
  const made = await first.api.backups.makeNow();
  expect(made.condition).toBe('good');
  await first.services.close();
  const bytes = readFileSync(path);
  bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
  writeFileSync(path, bytes);

  const { api } = aStart(folder);
  expect(await api.workspace.status()).toMatchObject({ trouble: { code: 'locked-by-passphrase' } });
  // Also what this process knew of it before the lock.
  const closed = (await api.backups.list()).backups;
  expect(closed.map(({ condition, holds }) => [condition, holds])).toEqual(closed.map(() => ['needs-key', null]));
  expect(closed.length).toBeGreaterThan(0);
  expect(await api.protection.unlock({ passphrase: thePassphrase })).toEqual({ done: true });
  expect(await api.workspace.status()).toMatchObject({ trouble: { code: 'damaged' } });
  const { newestGood } = await api.backups.list();
  if (newestGood === null) throw new Error('no good backup');
  expect((await api.backups.restore({ id: newestGood })).status).toMatchObject({ state: 'open' });
  expect(
    lockedKeyId(readFileSync(join(folder, 'workspaces', 'backups', `Cairn.${newestGood}.cairnbak`))),
  ).not.toBeNull();
  expect(await api.protection.lockNow()).toMatchObject({ state: 'locked' });
  // Also when the keys beside the workspace are gone with everything else that was there.
  rmSync(`${path}.keys`);
  expect(await api.protection.unlock({ passphrase: thePassphrase })).toEqual({ done: true });
  expect(await api.workspace.status()).toMatchObject({ state: 'open' });
});

it('S12: what waits to be saved goes with the lock, and at the end', async () => {
  const folder = aFolder();
  const { services, api } = aStart(folder);
  await api.protection.protect({ passphrase: thePassphrase, keychain: false });
  const waiting = services.exports.add('report.pdf', Buffer.from('PLANTED'));
  expect(services.exports.find(waiting.exportId)).not.toBeNull();
  await api.protection.lockNow();
  expect(readdirSync(join(folder, 'exports'))).toEqual([]);
  await api.protection.unlock({ passphrase: thePassphrase });
  services.exports.add('report.pdf', Buffer.from('PLANTED'));
  await services.close();
  expect(readdirSync(join(folder, 'exports'))).toEqual([]);
});
