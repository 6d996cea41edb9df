import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { theWorkedLadder } from '../../builders/theExamples.ts';
import { freshHome } from '../host/freshHome.ts';
import { hostName, openCairn } from '../host/openCairn.ts';
import { Home } from '../pages/home.ts';
import { chooseFromMenu, press, work } from '../pages/keyboard.ts';
import { Trouble } from '../pages/trouble.ts';
import { words } from '../pages/words.ts';
import { findings } from './findings.ts';
import { visitAddress } from './places.ts';
import { workspaceOf } from './workspaceOf.ts';

const examples = join(import.meta.dirname, '../../../shared/examples');

it('leaves axe nothing to find on the first start and around files', async () => {
  const cairn = await openCairn();
  const { page, home } = cairn;
  await new Home(page).untilFirstStart();
  expect(await findings(page)).toBeNull();

  const importing = () => work(page.getByRole('button', { name: words('home.first.import') }));
  await cairn.choose(join(examples, 'four-pillar-worked.cairn.json'), importing);
  await page.getByRole('dialog', { name: words('home.import.title') }).waitFor();
  expect(await findings(page)).toBeNull();
  await press(page, 'Escape');

  const broken = join(home, 'broken.cairn.json');
  writeFileSync(broken, '{"format":"cairn.assessment"}');
  await cairn.choose(broken, importing);
  await page.getByRole('dialog', { name: words('home.import.refusedTitle') }).waitFor();
  expect(await findings(page)).toBeNull();
});

it('leaves axe nothing to find on an assessment that is signed off', async () => {
  const home = freshHome();
  const { ladder } = workspaceOf(home, { ladder: { framework: 'revenue-ladder', assessment: theWorkedLadder } });
  const { page } = await openCairn(home);
  const go = (place: string) => visitAddress(page, `#/a/${ladder}/${place}`);
  await go('questions');
  const menu = new RegExp(`^${words('app.workflow.label', { state: '' })}`);
  await chooseFromMenu(page.getByRole('button', { name: menu }), words('app.workflow.to.signed-off'));
  expect(await findings(page)).toBeNull();
  await work(page.getByRole('dialog').getByRole('button', { name: words('app.workflow.to.signed-off') }));
  await page.getByText(words('app.signedOff')).waitFor();
  expect(await findings(page)).toBeNull();
  for (const place of ['results', 'roadmap', 'report', 'history']) {
    await go(place);
    expect(await findings(page)).toBeNull();
  }
});

it('leaves axe nothing to find on a letter about trouble', async () => {
  const home = freshHome();
  const cairn = await openCairn(home, join(home, 'missing.cairn'));
  const { page } = cairn;
  await new Trouble(page).untilShown('missing');
  expect(await findings(page)).toBeNull();
  // What follows stands in place of native dialogs, and of an address that was not given whole.
  if (hostName() !== 'browser') return;
  await work(page.getByRole('button', { name: words('trouble.other.button') }));
  await page.getByRole('dialog').waitFor();
  expect(await findings(page)).toBeNull();
  await page.evaluate(() => window.sessionStorage.clear());
  await page.reload();
  await page.getByRole('heading', { level: 1, name: words('trouble.noKey.title') }).waitFor();
  expect(await findings(page)).toBeNull();
});
