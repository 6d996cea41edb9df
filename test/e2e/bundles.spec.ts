import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAssessment } from './commandLine.ts';
import { freshHome } from './host/freshHome.ts';
import { type Cairn, openCairn } from './host/openCairn.ts';
import { violations } from './look/axe.ts';
import { untilStill } from './look/places.ts';
import { workspaceOf } from './look/workspaceOf.ts';
import { goHome } from './pages/bar.ts';
import { Bundles } from './pages/bundles.ts';
import { Home } from './pages/home.ts';
import { Questions } from './pages/questions.ts';
import { words } from './pages/words.ts';

const organisation = 'Fjord Analytics';

async function answerFirst({ page }: Cairn, questions: Questions, answer: 1 | 4): Promise<void> {
  await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
  await questions.jump('R1');
  await questions.answer('R1', answer);
  await questions.untilSaved();
}

it('carries an assessment to a fresh workspace, locked, and keeps both where both went on', async () => {
  const there = freshHome();
  const assessment = readAssessment('shared/examples/four-pillar-worked.cairn.json');
  const named = { ...assessment, organisation: { ...assessment.organisation, name: organisation }, title: 'Autumn' };
  workspaceOf(there, { worked: { framework: 'four-pillar', assessment: named } });
  const locked = join(there, 'autumn.cairnbundle.age');

  // Exported with five words that are read aloud.
  const first = await openCairn(there);
  const passphrase = await new Bundles(first).exportLocked(organisation, locked);
  expect(passphrase).toMatch(/^[a-z]+(-[a-z]+){4}$/);
  expect(readFileSync(locked, 'latin1').startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);

  // Into a fresh workspace: a wrong passphrase tells nothing, the right one shows what is in it, and only then it is stored.
  const second = await openCairn(freshHome());
  const bundles = new Bundles(second);
  const home = new Home(second.page);
  await home.untilFirstStart();
  await bundles.choose(locked, words('home.first.import'));
  await bundles.unlock(`${passphrase}s`);
  await bundles.wrong.waitFor();
  await bundles.unlock(passphrase);
  await bundles.summary.getByText(words('bundles.import.standing.new')).waitFor();
  await untilStill(second.page);
  expect(await violations(second.page)).toEqual([]);
  await bundles.import();

  // Both sides go on.
  await home.open(organisation);
  const here = new Questions(second.page, 'four-pillar');
  await answerFirst(second, here, 4);
  await goHome(second.page);
  await new Home(first.page).open(organisation);
  const away = new Questions(first.page, 'four-pillar');
  await answerFirst(first, away, 1);
  await goHome(first.page);
  const open = join(there, 'autumn.cairnbundle');
  await new Bundles(first).exportOpen(organisation, open);

  // The summary says so, and shows the two side by side; both are kept.
  await bundles.choose(open, words('home.importButton'));
  await bundles.summary.getByText(words('bundles.import.standing.diverged')).waitFor();
  await bundles.compare(`${organisation}, Autumn`);
  const [row] = (await bundles.sideBySide()).filter(([name]) => name?.startsWith('R1'));
  expect(row?.[1]).toContain('4');
  expect(row?.[2]).toContain('1');
  await untilStill(second.page);
  expect(await violations(second.page)).toEqual([]);
  await bundles.back(words('bundles.versions.back'));
  await bundles.import();
  await second.page.getByText(`(${words('bundles.variant')})`).waitFor();
  await bundles.compareFromList(organisation);
  expect((await bundles.sideBySide()).map(([name]) => name)).toContain(row?.[0]);
  await bundles.back(words('bundles.close'));
  expect(await first.trespasses()).toEqual([]);
  expect(await second.trespasses()).toEqual([]);
});
