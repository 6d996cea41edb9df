import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient, ORPCError } from '@orpc/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAppRouter } from '../../../../electron/backend/appRouter.ts';
import { dropKeys } from '../../../../electron/backend/database/locked/keyRing.ts';
import { createServices } from '../../../../electron/backend/services.ts';
import { aFolder, steppingClock } from '../../../builders/aWorkspace.ts';

const secrets = ['the very first passphrase', 'the wrong passphrase of all', 'short-one'];

/** The app's own door on a fresh data folder, with everything that it logs. */
function aDoor() {
  const folder = aFolder();
  const logged: unknown[] = [];
  const log = {
    info: (...facts: unknown[]) => void logged.push(facts),
    error: (...facts: unknown[]) => void logged.push(facts),
  };
  const services = createServices({
    dataFolder: folder,
    workspace: null,
    out: folder,
    version: '0.0.0',
    clock: steppingClock(),
    log,
  });
  onTestFinished(async () => {
    await services.close();
    dropKeys();
  });
  const context = { caller: { audience: 'facilitator', clientId: 'test' }, services } as const;
  return { folder, logged, protection: createRouterClient(createAppRouter(folder), { context }).protection };
}

function textOf(value: unknown): string {
  if (!(value instanceof Error)) return JSON.stringify(value);
  const data = value instanceof ORPCError ? JSON.stringify([value.data, value.toJSON()]) : '';
  return `${value.message} ${value.stack} ${data} ${value.cause === undefined ? '' : textOf(value.cause)}`;
}

describe('a passphrase', () => {
  it('comes back in no answer, no error and no log, and stands in no file', async () => {
    const { folder, logged, protection } = aDoor();
    const said: string[] = [];
    const hear = async (calling: Promise<unknown>): Promise<void> => {
      said.push(textOf(await calling.catch((error: unknown) => error)));
    };
    const [first = '', wrong = '', short = ''] = secrets;
    await hear(protection.protect({ passphrase: short, keychain: false }));
    await hear(protection.protect({ passphrase: first, keychain: false }));
    await hear(protection.protect({ passphrase: wrong, keychain: false }));
    await hear(protection.unprotect({ proof: { passphrase: wrong } }));
    await hear(protection.changePassphrase({ proof: { passphrase: first }, passphrase: short }));
    await hear(protection.recoveryKey({ proof: { recoveryKey: wrong } }));
    await hear(protection.lockNow());
    await hear(protection.unlock({ passphrase: wrong }));
    await hear(protection.unlock({ passphrase: first }));
    expect(said).toHaveLength(9);
    expect(said[0]).toContain('BAD_REQUEST');
    expect(said[8]).toBe('{"done":true}');
    const everything = [...said, ...logged.map(textOf)].join('\n');
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(2);
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
    }
  });
});
