import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createAppRouter } from '../../../electron/backend/appRouter.ts';
import { createServices } from '../../../electron/backend/services.ts';
import { systemClock } from '../../../electron/backend/systemClock.ts';
import { aFolder } from '../../builders/aWorkspace.ts';

/** Calls on a backend of a build that lists `components`; null for one that was never built. */
async function settingsOf(components: readonly object[] | null) {
  const out = aFolder();
  if (components !== null) {
    mkdirSync(join(out, 'licences'));
    writeFileSync(join(out, 'licences/components.json'), JSON.stringify(components));
  }
  const dataFolder = aFolder();
  const services = createServices({
    ...{ dataFolder, workspace: null, out, version: '1.0.0', clock: systemClock },
    log: { info: () => {}, error: () => {} },
  });
  const router = createAppRouter(dataFolder);
  const client = createRouterClient<typeof router, Record<never, never>>(router, {
    context: { caller: { audience: 'facilitator', clientId: 'test' }, services },
  });
  const rows = await client.settings.components();
  const licence = (name: string, version: string) => client.settings.componentLicence({ name, version });
  return { rows, licence, close: () => services.close() };
}

const one = { name: 'one', version: '1.0.0', licence: 'MIT', source: 'https://example.org/one', text: 'Text of one' };
const other = { ...one, version: '2.0.0', licence: 'ISC', text: 'Text of the other', integrity: null };

describe('the components of an installation', () => {
  it('are listed without their texts, each text given by name and version', async () => {
    const { rows, licence, close } = await settingsOf([one, other]);
    expect(rows).toEqual([
      { name: 'one', version: '1.0.0', licence: 'MIT' },
      { name: 'one', version: '2.0.0', licence: 'ISC' },
    ]);
    expect(await licence('one', '2.0.0')).toEqual({ source: one.source, text: 'Text of the other' });
    await expect(licence('one', '3.0.0')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await close();
  });

  it('are none where nothing was built', async () => {
    const { rows, close } = await settingsOf(null);
    expect(rows).toEqual([]);
    await close();
  });
});
