import { join } from 'node:path';
import { expect, it } from 'vitest';
import { percentWords } from '../../renderer/features/results/mapRows.ts';
import worked from '../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import { assessmentOf } from '../builders/anAssessment.ts';
import { type LadderDocument, readAssessment, scoreLadderFile } from './commandLine.ts';
import { type Cairn, openCairn } from './host/openCairn.ts';
import { goHome, goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { press } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Questions } from './pages/questions.ts';
import { Results } from './pages/results.ts';
import { words } from './pages/words.ts';

const organisation = 'Fjord Analytics';
const given = new Map((assessmentOf(worked).agreed ?? []).map(({ question, answer }) => [question, answer]));

it('climbs from the first start to the result by letters and digits, and finds everything again', async () => {
  const first = await openCairn();
  const questions = await beginFirst(first.page, 'revenue-ladder', organisation);
  await answerAll(questions, first);

  const exported = join(first.home, 'exported.cairn.json');
  await goHome(first.page);
  await new Home(first.page).exportTo(first, organisation, exported);
  const agreed = readAssessment(exported).agreed ?? [];
  expect(agreed.filter(({ question }) => given.has(question))).toEqual(assessmentOf(worked).agreed);
  expect(agreed.filter(({ question }) => !given.has(question)).map(({ answer }) => answer)).toEqual([
    ...[1, 1, 1],
    ...[2, 2, 2],
    ...[3, 3, 3],
  ]);

  await new Home(first.page).open(organisation);
  const map = await questions.map();
  await goTo(first.page, 'results');
  await expectNumbers(new Results(first.page), scoreLadderFile(exported));
  expect(await first.trespasses()).toEqual([]);
  await first.close();

  const second = await openCairn(first.home);
  await new Home(second.page).open(organisation);
  const again = new Questions(second.page, 'revenue-ladder');
  await again.untilAt('1.1');
  expect(await again.map()).toEqual(map);
});

/** The worked example's letters, and to every sign of a stage that it happens as often as the stage is high. */
async function answerAll(questions: Questions, { page }: Cairn): Promise<void> {
  for (const { id, section } of questions.items) {
    await questions.answer(id, given.get(id) ?? section.number);
    await press(page, 'Enter');
  }
  await new Results(page).untilShown('ladder');
}

/** The screen shows the stage, the percentages, the unlock list and the pressure of the command line. */
async function expectNumbers(results: Results, { overall, sections }: LadderDocument): Promise<void> {
  await results.untilShown('ladder');
  const stage = { stage: overall.stage ?? '', stages: sections.length, name: overall.stageName };
  expect(await results.headline()).toBe(words('report.verdict.stage', stage));
  const shown = await results.stages();
  expect(shown).toHaveLength(sections.length);
  for (const [index, { percent, rating, attained }] of sections.entries()) {
    expect(shown[index]).toContain(percentWords(words, percent));
    expect(shown[index]).toContain(rating);
    expect(shown[index]?.includes(words('results.ladder.attained'))).toBe(attained);
  }
  expect(await results.leadsTo(/^What unlocks/)).toEqual(overall.unlock.map(({ question }) => question));
  expect(await results.text()).toContain(percentWords(words, overall.pressure));
}
