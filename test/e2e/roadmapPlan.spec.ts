import { expect, it } from 'vitest';
import { itOnThePage } from './host/itOnThePage.ts';
import { openCairn } from './host/openCairn.ts';
import { goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { press } from './pages/keyboard.ts';
import { Questions } from './pages/questions.ts';
import { Roadmap } from './pages/roadmap.ts';
import { words } from './pages/words.ts';
import { expectSamePlan, titleOf } from './roadmapPlans.ts';

async function openRoadmap() {
  const cairn = await openCairn();
  const roadmap = new Roadmap(cairn.page);
  await new Home(cairn.page).openSample();
  await roadmap.open();
  return { cairn, page: cairn.page, roadmap };
}

it('makes the plan of the method from the sample (8.6)', async () => {
  const { cairn, roadmap } = await openRoadmap();
  const plan = await expectSamePlan(cairn, roadmap, 'printed');
  const steps = plan.waves.map(({ actions }) =>
    actions.filter((id) => plan.candidates.find((one) => one.id === id)?.kind === 'step'),
  );
  expect(steps).toEqual([['I1-23', 'P2-23', 'T5-23'], ['R6-23', 'R4-23', 'P5-23', 'I8-12'], ['I5-23', 'P3-23'], []]);
  expect(plan.waves.map(({ loadDays }) => loadDays)).toEqual([60, 85, 80, 0]);
  expect((await roadmap.projections()).slice(0, 3)).toEqual(['2.68', '2.80', '2.87']);
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('plans what the command line plans after a move, a split, a route and another capacity', async () => {
  const { cairn, page, roadmap } = await openRoadmap();
  const before = await roadmap.waves();
  const dictionary = titleOf('I1-23');
  const churn = titleOf('I5-23');

  await roadmap.pressOn(titleOf('P2-23'), '3');
  await expect.poll(async () => (await roadmap.waves())[2]).toContain(titleOf('P2-23'));
  await roadmap.choose(churn, words('roadmap.menu.split'));
  const split = page.getByRole('dialog', { name: words('roadmap.split.title') });
  await roadmap.finish(split, words('roadmap.split.confirm', { count: 2 }));
  const part = (number: number) => words('report.action.part', { title: churn, part: number, parts: 2 });
  await expect.poll(async () => (await roadmap.waves()).flat()).toContain(part(2));
  const moved = await expectSamePlan(cairn, roadmap, 'moved');
  expect(moved.candidates.filter(({ id }) => id.startsWith('I5-23'))).toHaveLength(2);

  // People and their share of time give the days of every wave.
  await roadmap.givePeople(4, 25);
  const small = await expectSamePlan(cairn, roadmap, 'small');
  expect(small.waves.map(({ capacityDays }) => capacityDays)).toEqual([21, 43, 64, 132]);

  await roadmap.useRoute(words('roadmap.route.soonest.pillars', { level: 3 }));
  await expect.poll(() => roadmap.headline()).toMatch(/^Level 3 soonest: /);
  const soonest = await expectSamePlan(cairn, roadmap, 'soonest');
  expect(soonest.route).toMatchObject({ kind: 'soonest', level: 3 });
  await roadmap.useRoute(words('roadmap.route.best'));
  await expect.poll(() => roadmap.headline()).not.toMatch(/soonest/);

  await roadmap.choose(part(1), words('roadmap.menu.join'));
  await expect.poll(async () => (await roadmap.waves()).flat()).toContain(churn);
  // The parts joined, two routes, and the three fields of the capacity; then the split and the move.
  await roadmap.undo(6);
  await expect.poll(async () => (await roadmap.waves()).flat()).toContain(part(2));
  await roadmap.undo(2);
  await expect.poll(() => roadmap.waves()).toEqual(before);
  expect((await roadmap.waves())[0]).toContain(dictionary);
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('says item by item what a new answer changed, until somebody takes note', async () => {
  const { cairn, page, roadmap } = await openRoadmap();
  const kept = titleOf('P2-23');
  await roadmap.pressOn(kept, '3');
  await expect.poll(() => roadmap.card(kept)).toContain(words('roadmap.card.kept', { wave: 3 }));
  expect(await roadmap.changed().count()).toBe(0);

  await goTo(page, 'questions');
  const questions = new Questions(page, 'four-pillar');
  await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
  await questions.jump('R4');
  await questions.answer('R4', 3);
  await questions.untilSaved();
  await roadmap.open();
  await roadmap.changed().waitFor();
  const items = await roadmap.changes();
  expect(items).toContainEqual(expect.stringContaining(titleOf('R4-23')));
  expect(items.join(' ')).not.toContain(kept);
  expect((await roadmap.waves())[2]).toContain(kept);
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('notes the day of what is done, goes on to the next card, and takes it back', async () => {
  const { cairn, page, roadmap } = await openRoadmap();
  const before = await roadmap.waves();
  const [dictionary, following] = [titleOf('I1-23'), before[0]?.[(before[0]?.indexOf(titleOf('I1-23')) ?? 0) + 1]];
  await roadmap.choose(dictionary, words('roadmap.menu.status.done'));
  await expect.poll(async () => (await roadmap.waves()).flat()).not.toContain(dictionary);
  await expect.poll(() => roadmap.focused()).toBe(following);
  expect(await roadmap.closed()).toEqual([expect.stringMatching(/done on \d+ \w+ \d{4}/)]);
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => roadmap.waves()).toEqual(before);
  await press(page, 'ControlOrMeta+Shift+z');
  await expect.poll(async () => (await roadmap.waves()).flat()).not.toContain(dictionary);
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('has the keys of the cards in every lens', async () => {
  const { cairn, page, roadmap } = await openRoadmap();
  const title = titleOf('P2-23');
  await roadmap.lens('timeline');
  await page.getByRole('rowheader', { name: title }).waitFor();
  await roadmap.pressOn(title, ']');
  await expect.poll(() => roadmap.row(title)).toMatch(/^wave 2, /);
  await expect.poll(() => roadmap.focused()).toBe(title);
  await roadmap.lens('grid');
  await roadmap.pressOn(title, '3', 'm');
  await page.getByRole('menuitem', { name: words('roadmap.menu.wave', { wave: 2 }) }).waitFor();
  await press(page, 'Escape');
  await roadmap.lens('board');
  await expect.poll(async () => (await roadmap.waves())[2]).toContain(title);
  expect(await cairn.trespasses()).toEqual([]);
});

it('takes back one step for one press, and for one choice from the menu of the desktop', async () => {
  const { cairn, page, roadmap } = await openRoadmap();
  const title = titleOf('P2-23');
  const stands = (wave: number) => expect.poll(async () => (await roadmap.waves())[wave - 1]).toContain(title);
  await roadmap.pressOn(title, '2');
  await stands(2);
  await roadmap.pressOn(title, '3');
  await stands(3);
  const { chooseCommand } = cairn;
  const ways = [
    { undo: () => press(page, 'ControlOrMeta+z'), redo: () => press(page, 'ControlOrMeta+Shift+z') },
    ...(chooseCommand === null ? [] : [{ undo: () => chooseCommand('undo'), redo: () => chooseCommand('redo') }]),
  ];
  for (const way of ways) {
    await way.undo();
    await stands(2);
    // A second step taken by the same press would come to light here.
    await way.redo();
    await stands(3);
    await way.undo();
    await stands(2);
    await way.undo();
    await stands(1);
    await way.redo();
    await stands(2);
    await way.redo();
    await stands(3);
  }
  expect(await cairn.trespasses()).toEqual([]);
});
