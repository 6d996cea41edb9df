import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { FrameworkFile } from '../../shared/frameworks/parseFrameworkFiles.ts';
import { incidentFiles, incidentFolder } from '../builders/frameworkFiles.ts';
import { freshHome } from './host/freshHome.ts';
import { dataOf, openCairn } from './host/openCairn.ts';
import { runCairn } from './host/program.ts';
import { findings } from './look/findings.ts';
import { goOnToReport } from './pages/checkEnd.ts';
import { Home } from './pages/home.ts';
import { press, work } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Results } from './pages/results.ts';
import { words } from './pages/words.ts';

it('works with a questionnaire of files alone, of another field and of two scales, by keyboard alone', async () => {
  const home = freshHome();
  const workspace = join(dataOf(home), 'workspaces', 'Cairn.cairn');
  mkdirSync(dirname(workspace), { recursive: true });
  expect(runCairn('check-framework', incidentFolder)).toMatchObject({ status: 0, err: '' });
  const added = runCairn('add-framework', incidentFolder, '--workspace', workspace);
  expect(added).toMatchObject({ status: 0, out: 'incident-readiness 1.0.0\n', err: '' });

  const { page, trespasses } = await openCairn(home);
  const questions = await beginFirst(page, 'incident-readiness', 'Fjord Analytics');
  expect(questions.items).toHaveLength(10);
  for (const { id, section } of questions.items) {
    const byLetters = section.id === 'detection' || section.id === 'duty-cover';
    await questions.answer(id, byLetters ? 'F' : section.id === 'learning' ? 2 : 4);
    await press(page, 'Enter');
  }
  const results = new Results(page);
  await results.untilShown('check');
  expect(await results.headline()).toMatch(/^Partly prepared\b/);
  const states = (await results.elements()).map(({ state }) => state);
  const lit = words('results.check.state.holds');
  expect(states).toEqual([lit, lit, words('results.check.state.lacks'), lit]);

  expect(await goOnToReport(page, 'Incident')).toHaveLength(2);
  expect(await trespasses()).toEqual([]);
});

it('adds a questionnaire from its files in the library, refuses one that is broken, and asks it at once', async () => {
  const { page, openTab, trespasses } = await openCairn();
  const [structure, texts] = incidentFiles() as [FrameworkFile, FrameworkFile];
  const add = page.getByRole('button', { name: words('library.add.button'), exact: true });
  const give = async (...files: readonly FrameworkFile[]) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), work(add)]);
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles(
      files.map(({ name, content }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) })),
    );
  };
  const main = page.getByRole('main');
  await new Home(page).untilFirstStart();
  await work(page.getByRole('button', { name: words('app.library'), exact: true }));
  await main.getByText(words('library.count_other', { count: 4 })).waitFor();

  const unknown = structure.content.replace('"metrics": []', '"metrics": ["M99"]');
  await give({ ...structure, content: unknown.replace('"1.0.0"', '"1.0"') }, texts);
  const refused = page.getByRole('dialog', { name: words('library.add.refused.title') });
  await refused.waitFor();
  expect(await refused.getByRole('listitem').allInnerTexts()).toEqual(['version is not written as expected']);
  expect(await findings(page)).toBeNull();
  await press(page, 'Escape');
  await refused.waitFor({ state: 'detached' });
  await expect.poll(() => add.evaluate((element) => element === document.activeElement)).toBe(true);
  await give({ ...structure, content: unknown }, texts);
  await refused.getByText('sections[0].questions[0].metrics[0]').waitFor();
  await press(page, 'Escape');

  const other = await openTab?.();
  await other?.getByRole('button', { name: words('app.library'), exact: true }).click();
  await other?.getByText(words('library.count_other', { count: 4 })).waitFor();
  await give(texts, structure);
  const check = page.getByRole('dialog', { name: /Incident readiness/i });
  await check.waitFor();
  const said = await check.innerText();
  for (const fact of ['10 questions in 4 sections', '10 to 15 minutes', '1.0.0', 'English'])
    expect(said).toContain(fact);
  expect(await findings(page)).toBeNull();
  await work(check.getByRole('button', { name: words('library.add.check.confirm'), exact: true }));
  await main.getByText(words('library.count_other', { count: 5 })).waitFor();
  await other?.getByText(words('library.count_other', { count: 5 })).waitFor();
  await expect.poll(() => add.evaluate((element) => element === document.activeElement)).toBe(true);
  await give(structure, texts);
  await page.getByText(words('library.add.check.known')).waitFor();
  await work(page.getByRole('dialog').getByRole('button', { name: words('library.add.check.close'), exact: true }));

  await work(page.getByRole('banner').getByRole('link').first());
  const questions = await beginFirst(page, 'incident-readiness', 'Fjord Analytics');
  expect(questions.items).toHaveLength(10);
  expect(await trespasses()).toEqual([]);
});
