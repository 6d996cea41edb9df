import { join } from 'node:path';
import { expect, it } from 'vitest';
import fourPillarWords from '../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import { readAssessment } from './commandLine.ts';
import { itOnThePage } from './host/itOnThePage.ts';
import { type Cairn, openCairn } from './host/openCairn.ts';
import { goHome, goTo } from './pages/bar.ts';
import { signOff } from './pages/history.ts';
import { Home } from './pages/home.ts';
import { press, work } from './pages/keyboard.ts';
import { Questions } from './pages/questions.ts';
import { Results } from './pages/results.ts';
import { Roadmap } from './pages/roadmap.ts';
import { WhatIf } from './pages/whatIf.ts';
import { words } from './pages/words.ts';

const level = (number: 3 | 4): string => `${number} ${fourPillarWords.levels[number].name}`;
const organisation = 'Fjord Analytics';
const way = ['P2', 'P7', 'R4', 'T5', 'I1', 'I4', 'I6', 'I8'];

async function openSample(): Promise<Cairn> {
  const cairn = await openCairn();
  await new Home(cairn.page).openSample();
  await new Results(cairn.page).untilShown('pillars');
  return cairn;
}

/** What is stored, by the file that Home exports. */
async function stored(cairn: Cairn, name: string) {
  const path = join(cairn.home, `${name}.cairn.json`);
  await new Home(cairn.page).exportTo(cairn, organisation, path);
  return readAssessment(path);
}

/** The sample's results, and what was stored before anything was tried. */
async function resultsOfSample() {
  const cairn = await openSample();
  const { page } = cairn;
  await goHome(page);
  const before = await stored(cairn, 'before');
  await reopenResults(page);
  return { cairn, page, before, whatIf: new WhatIf(page) };
}

async function reopenResults(page: Cairn['page']): Promise<void> {
  await new Home(page).open(organisation);
  await goTo(page, 'results');
  await new Results(page).untilShown('pillars');
}

it('reaches level 3 by the proposed shortest way, keeps it, and finds it again', async () => {
  const { cairn, page, before, whatIf } = await resultsOfSample();
  const results = new Results(page);

  await whatIf.open();
  expect(await whatIf.numbers()).toMatchObject({ Level: ['2', '2'], 'To level 3': ['8', '8'] });
  await whatIf.takeShortestWay(3);
  await whatIf.untilChanges(8);
  expect(await whatIf.numbers()).toMatchObject({
    Score: ['2.60', '2.87'],
    Level: ['2', '3'],
    'To level 3': ['8', '0'],
  });
  expect(await results.headline()).toContain('Level 3 Defined');
  await goTo(page, 'roadmap');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(Object.keys(await whatIf.numbers())).toContain(words('whatif.number.projected'));

  // The report shows what is stored, and so does a second tab.
  await goTo(page, 'report');
  await page.getByText(words('whatif.bar.storedOnly')).waitFor();
  const tab = await cairn.openTab?.();
  if (tab !== undefined) {
    await reopenResults(tab);
    expect(await new Results(tab).headline()).toContain('Level 2 Emerging');
    await tab.close();
  }

  const lines = await whatIf.keepDialog();
  expect(lines.map((line) => line.trim().slice(0, 2))).toEqual(way);
  expect(lines[2]?.trim()).toBe('R4 Forecasting: 2 Emerging → 3 Defined');
  await whatIf.confirmKeep(8);
  await goTo(page, 'results');
  await results.untilShown('pillars');
  expect(await results.headline()).toContain('Level 3 Defined');

  await page.reload();
  await results.untilShown('pillars');
  expect(await results.headline()).toContain('Level 3 Defined');
  expect(await whatIf.isOpen()).toBe(false);
  await goHome(page);
  const after = await stored(cairn, 'after');
  const others = (agreed = before.agreed) => (agreed ?? []).filter(({ question }) => !way.includes(question));
  expect(others(after.agreed)).toEqual(others());
  const r4 = before.agreed?.find(({ question }) => question === 'R4');
  expect(after.agreed?.find(({ question }) => question === 'R4')).toEqual({ ...r4, answer: 3 });

  // All of it was one edit.
  await new Home(page).open(organisation);
  const questions = new Questions(page, 'four-pillar');
  await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
  const kept = await questions.tile('R4');
  await press(page, 'u');
  await expect.poll(() => questions.tile('R4')).not.toBe(kept);
  await goHome(page);
  expect((await stored(cairn, 'undone')).agreed).toEqual(before.agreed);
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('leaves without a trace', async () => {
  const { cairn, page, before, whatIf } = await resultsOfSample();

  await whatIf.open();
  await whatIf.answer('R4', level(3));
  await whatIf.answer('R3', level(4));
  await whatIf.untilChanges(2);
  await whatIf.undo();
  await whatIf.untilChanges(1);
  await whatIf.leave('stay');
  expect(await whatIf.isOpen()).toBe(true);
  // The way home asks once.
  await work(page.getByRole('banner').getByRole('link', { name: 'Cairn', exact: true }));
  await whatIf.settleLeaving('drop');
  await page.getByRole('heading', { level: 1, name: words('home.title') }).waitFor();
  expect(await stored(cairn, 'left')).toEqual(before);

  await reopenResults(page);
  expect(await whatIf.isOpen()).toBe(false);
  await whatIf.open();
  await whatIf.leave('unasked');
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('keeps some, and drops the rest', async () => {
  const { cairn, page, before, whatIf } = await resultsOfSample();

  await whatIf.open();
  await whatIf.answer('R4', level(3));
  await whatIf.answer('R3', level(4));
  const [, second = ''] = await whatIf.keepDialog();
  await whatIf.untick(second.trim());
  await whatIf.confirmKeep(1);
  await goHome(page);
  const kept = await stored(cairn, 'kept');
  const answers = (agreed = before.agreed) => (agreed ?? []).map(({ question, answer }) => ({ question, answer }));
  expect(answers(kept.agreed)).toEqual(answers().map((one) => (one.question === 'R4' ? { ...one, answer: 3 } : one)));
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('moves cards of the roadmap in the sandbox only', async () => {
  const cairn = await openSample();
  const whatIf = new WhatIf(cairn.page);
  const roadmap = new Roadmap(cairn.page);
  await roadmap.open();
  const before = await roadmap.waves();
  await whatIf.open();
  const title = before[0]?.[1] ?? '';
  await roadmap.putOff(title, 'after the CRM change');
  await whatIf.untilChanges(1);
  expect(await roadmap.waves()).not.toEqual(before);
  await whatIf.leave('drop');
  expect(await roadmap.waves()).toEqual(before);
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('explores what is signed off, and keeps nothing of it', async () => {
  const cairn = await openSample();
  const { page } = cairn;
  await signOff(page);
  const whatIf = new WhatIf(page);
  await whatIf.open();
  await whatIf.takeShortestWay(3);
  await whatIf.untilChanges(8);
  expect(await whatIf.numbers()).toMatchObject({ Level: ['2', '3'] });
  expect(await whatIf.whyNotKept()).toBe(words('whatif.bar.keepSignedOff'));
  await whatIf.leave('drop');
  expect(await new Results(page).headline()).toContain('Level 2 Emerging');
  expect(await cairn.trespasses()).toEqual([]);
});
