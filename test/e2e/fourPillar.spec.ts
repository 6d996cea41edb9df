import { join } from 'node:path';
import { expect, it } from 'vitest';
import worked from '../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import { assessmentOf } from '../builders/anAssessment.ts';
import { readAssessment, scorePillarFile } from './commandLine.ts';
import { type Cairn, openCairn } from './host/openCairn.ts';
import { goHome, goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { chooseInGroup, press } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Questions } from './pages/questions.ts';
import { Results } from './pages/results.ts';
import { expectNumbers } from './pages/shownScore.ts';
import { words } from './pages/words.ts';

const organisation = 'Fjord Analytics';
const given = assessmentOf(worked).agreed ?? [];

it('runs from the first start to the result by keyboard alone, and finds everything again', async () => {
  const first = await openCairn();
  const questions = await beginFirst(first.page, 'four-pillar', organisation);
  await answerAll(questions, first);

  const exported = join(first.home, 'exported.cairn.json');
  await goHome(first.page);
  await new Home(first.page).exportTo(first, organisation, exported);
  expect(readAssessment(exported).agreed).toEqual(given);

  await new Home(first.page).open(organisation);
  const map = await questions.map();
  await goTo(first.page, 'results');
  await expectNumbers(new Results(first.page), scorePillarFile(exported));
  expect(await first.trespasses()).toEqual([]);
  await first.close();

  const second = await openCairn(first.home);
  await expectTheSame(second, map);
  expect(await second.trespasses()).toEqual([]);
});

/** Every answer of the worked example, in order, each with what was said beside it. Enter after the last one leads to the results. */
async function answerAll(questions: Questions, { page }: Cairn): Promise<void> {
  for (const { question, answer, note, evidence } of given) {
    await questions.answer(question, answer);
    if (evidence !== undefined) {
      const strength = questions.part(words('questions.evidence.title')).getByRole('group');
      await chooseInGroup(strength, words(`questions.evidence.${evidence}`));
    }
    if (note !== undefined) await questions.note(note);
    await press(page, 'Enter');
  }
  await new Results(page).untilShown('pillars');
}

/** After a restart: the same tiles, and the last step can still be taken back and done again. */
async function expectTheSame({ page }: Cairn, map: readonly string[]): Promise<void> {
  const questions = new Questions(page, 'four-pillar');
  await new Home(page).open(organisation);
  await questions.untilAt('P1');
  expect(await questions.map()).toEqual(map);
  await press(page, 'u');
  await expect.poll(() => questions.tile('I8')).toMatch(/: open\b/);
  await press(page, 'Shift+U');
  await expect.poll(() => questions.map()).toEqual(map);
}
