import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { freshHome } from './host/freshHome.ts';
import { dataOf, openCairn } from './host/openCairn.ts';
import { runCairn } from './host/program.ts';
import { goOnToReport } from './pages/checkEnd.ts';
import { press } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Results } from './pages/results.ts';
import { words } from './pages/words.ts';

const folder = join(import.meta.dirname, '../fixtures/frameworks/incident-readiness');

it('works with a questionnaire of files alone, of another field and of two scales, by keyboard alone', async () => {
  const home = freshHome();
  const workspace = join(dataOf(home), 'workspaces', 'Cairn.cairn');
  mkdirSync(dirname(workspace), { recursive: true });
  expect(runCairn('check-framework', folder)).toMatchObject({ status: 0, err: '' });
  const added = runCairn('add-framework', folder, '--workspace', workspace);
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
