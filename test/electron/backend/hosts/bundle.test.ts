import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../builders/aWorkspace.ts';
import { examples, reportBuild, runWith } from './aTerminal.ts';

const folder = temporaryFolder();
const build = reportBuild(temporaryFolder());
const cairn = (...args: readonly string[]) => runWith(build, folder, ...args);

beforeAll(async () => {
  expect(
    await cairn('import', join(examples, 'four-pillar-worked.cairn.json'), '--workspace', 'a.cairn'),
  ).toMatchObject({
    status: 0,
  });
  writeFileSync(join(folder, 'words.txt'), 'lantern-rope-summit-cloud-path\n');
});

describe('cairn bundle', () => {
  it('exports a locked bundle, says what is in it, and brings it in', async () => {
    const locked = ['--bundle-passphrase-file', 'words.txt'];
    expect(await cairn('bundle', 'export', '--workspace', 'a.cairn', '--out', 'b.cairnbundle.age', ...locked)).toEqual({
      status: 0,
      out: '',
      err: '',
    });
    const refused = await cairn('bundle', 'import', 'b.cairnbundle.age', '--workspace', 'b.cairn');
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('locked with a passphrase');
    const imported = await cairn('bundle', 'import', 'b.cairnbundle.age', '--workspace', 'b.cairn', ...locked);
    expect(imported).toMatchObject({ status: 0, err: '' });
    expect(imported.out).toMatch(/^[0-9a-f-]{36} {2}new\n$/);
    const inspected = await cairn(
      'bundle',
      'inspect',
      'b.cairnbundle.age',
      '--workspace',
      'b.cairn',
      '--json',
      ...locked,
    );
    expect(JSON.parse(inspected.out)).toMatchObject({ locked: true, assessments: [{ standing: 'same' }] });
  });

  it('takes no passphrase that is guessed at once, and none as an argument', async () => {
    writeFileSync(join(folder, 'short.txt'), 'short\n');
    const to = ['bundle', 'export', '--workspace', 'a.cairn', '--out', 'c.cairnbundle'];
    expect((await cairn(...to, '--bundle-passphrase-file', 'short.txt')).err).toContain('12 characters');
    expect(await cairn(...to, '--passphrase', 'lantern-rope-summit')).toMatchObject({ status: 2 });
  });
});
