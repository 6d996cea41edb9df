import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TroubleCode } from '../../shared/contract/problems.ts';
import { freshHome } from './host/freshHome.ts';
import { type Cairn, dataOf, openCairn } from './host/openCairn.ts';
import { runCairn } from './host/program.ts';
import { readOnlyFolder } from './host/readOnlyFolder.ts';
import { Home } from './pages/home.ts';
import { Trouble } from './pages/trouble.ts';

const example = join(import.meta.dirname, '../../shared/examples/four-pillar-worked.cairn.json');

function aWorkspace(path: string): string {
  const { status, err } = runCairn('import', example, '--workspace', path);
  if (status !== 0) throw new Error(err);
  return path;
}

/** A home whose workspaces folder has one sound workspace, "Other". */
function aHome(): { readonly home: string; readonly folder: string; readonly other: string } {
  const home = freshHome();
  const folder = join(dataOf(home), 'workspaces');
  mkdirSync(folder, { recursive: true });
  return { home, folder, other: aWorkspace(join(folder, 'Other.cairn')) };
}

/** Opens Cairn on a workspace that is in trouble, and goes on with the other one. */
async function expectTrouble(code: TroubleCode, home: string, path: string, other: string): Promise<Cairn> {
  const cairn = await openCairn(home, path);
  const trouble = new Trouble(cairn.page);
  await trouble.untilShown(code);
  await trouble.tryAgain();
  await trouble.untilShown(code);
  await trouble.openOther(cairn, other);
  await new Home(cairn.page).open('Fjord Analytics');
  expect(await cairn.trespasses()).toEqual([]);
  return cairn;
}

it('leaves a workspace of a newer Cairn as it is', async () => {
  const { home, folder, other } = aHome();
  const path = aWorkspace(join(folder, 'Cairn.cairn'));
  const bytes = readFileSync(path);
  // SQLite keeps the number of the schema's version here.
  bytes.writeUInt32BE(9_999, 60);
  writeFileSync(path, bytes);
  await expectTrouble('newer-version', home, path, other);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

it('leaves a file that is not a workspace as it is', async () => {
  const { home, folder, other } = aHome();
  const path = join(folder, 'Cairn.cairn');
  const text = 'Minutes of the last meeting\n'.repeat(200);
  writeFileSync(path, text);
  await expectTrouble('not-a-workspace', home, path, other);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it('says when the workspace is not where it was, and finds it once it is back', async () => {
  const { home, other } = aHome();
  const path = join(home, 'elsewhere.cairn');
  const cairn = await openCairn(home, path);
  const trouble = new Trouble(cairn.page);
  await trouble.untilShown('missing');
  writeFileSync(path, readFileSync(other));
  await trouble.tryAgain();
  await new Home(cairn.page).open('Fjord Analytics');
});

it('refuses a workspace that cannot be written before anything is answered', async () => {
  const { home, other } = aHome();
  const folder = join(home, 'kept');
  mkdirSync(folder);
  const path = aWorkspace(join(folder, 'Kept.cairn'));
  const bytes = readFileSync(path);
  if (!readOnlyFolder(folder)) {
    // Nothing holds root back where it may not mount: the unit tests of the database have this trouble too.
    expect(process.getuid?.()).toBe(0);
    return;
  }
  await expectTrouble('read-only', home, path, other);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

it('says what is damaged and leaves the damage as it is', async () => {
  const { home, folder, other } = aHome();
  const path = aWorkspace(join(folder, 'Cairn.cairn'));
  const bytes = readFileSync(path);
  const at = bytes.indexOf('Charter signed in March.');
  bytes.write('Charter signed in April.', at);
  writeFileSync(path, bytes);
  await expectTrouble('damaged', home, path, other);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
