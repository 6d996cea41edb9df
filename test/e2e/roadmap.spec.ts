import { expect, it } from 'vitest';
import { openCairn } from './host/openCairn.ts';
import { Home } from './pages/home.ts';
import { Roadmap } from './pages/roadmap.ts';
import { words } from './pages/words.ts';
import { expectSamePlan, titleOf } from './roadmapPlans.ts';

it('plans what the command line plans, follows every edit, and keeps it', async () => {
  const cairn = await openCairn();
  const roadmap = new Roadmap(cairn.page);
  await new Home(cairn.page).openSample();
  const before = await expectSamePlan(cairn, roadmap, 'before');

  await roadmap.edit(titleOf('I1-23'), async (fields) => {
    await fields.owner('Head of revenue operations');
    await fields.effort(4);
  });
  await roadmap.edit(titleOf('P2-23'), (fields) => fields.confidence('Low'));
  await roadmap.putOff(titleOf('T5-23'), 'after the CRM change');
  const card = await roadmap.card(titleOf('I1-23'));
  expect(card).toContain('Head of revenue operations');
  expect(card).toContain('E4');
  expect(await roadmap.card(titleOf('P2-23'))).toContain(words('roadmap.card.confidence.low'));
  expect(await roadmap.later()).toContainEqual(expect.stringContaining(titleOf('T5-23')));

  const after = await expectSamePlan(cairn, roadmap, 'after');
  expect(after.waves).not.toEqual(before.waves);
  const edited = (id: string) => after.candidates.find((candidate) => candidate.id === id);
  expect(edited('I1-23')?.effort).toBe(4);
  expect(edited('P2-23')).toMatchObject({ factors: { confidence: 0.5 } });
  expect(after.later).toContainEqual({ id: 'T5-23', reason: 'not-now' });
  expect(await cairn.trespasses()).toEqual([]);
});

it('says what a move breaks before it is made, mends it, and takes everything back', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const roadmap = new Roadmap(page);
  await new Home(page).openSample();
  await roadmap.open();
  const before = await roadmap.waves();
  const [renewals, dictionary] = [titleOf('R6-23'), titleOf('I1-23')];

  // By key: the dictionary goes to wave 3, then the renewals that need it would come before it.
  await roadmap.pressOn(dictionary, ']', 'Alt+ArrowRight');
  await expect.poll(async () => (await roadmap.waves())[2]).toContain(dictionary);
  await expect.poll(() => roadmap.focused()).toBe(dictionary);
  await roadmap.pressOn(renewals, '2');
  await roadmap.question().waitFor();
  expect(await roadmap.question().innerText()).toContain('R6 in wave 2 needs I1, which is only done in wave 3.');
  await roadmap.answer(/^Move what it needs as well: I1 to wave 1/);
  await expect.poll(async () => (await roadmap.waves())[1]).toContain(renewals);
  expect((await roadmap.waves())[0]).toContain(dictionary);
  await roadmap.undo(1);
  await expect.poll(async () => (await roadmap.waves())[2]).toContain(dictionary);

  // Kept against the rule, it carries the mark.
  await roadmap.pressOn(renewals, '1');
  await roadmap.answer(words('roadmap.breaks.keep.wave'));
  await expect.poll(() => roadmap.card(renewals)).toContain(words('roadmap.card.early'));

  await roadmap.undo(3);
  await expect.poll(() => roadmap.waves()).toEqual(before);
  expect(await cairn.trespasses()).toEqual([]);
});

it('moves cards by the pointer, and shows the plan by three lenses', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const roadmap = new Roadmap(page);
  await new Home(page).openSample();
  await roadmap.open();
  const before = await roadmap.waves();
  const title = titleOf('P2-23');
  await roadmap.drag(title, 3);
  await expect.poll(async () => (await roadmap.waves())[2]).toContain(title);
  expect(await roadmap.card(title)).toContain(words('roadmap.card.kept', { wave: 3 }));

  await roadmap.lens('grid');
  await page.getByRole('heading', { level: 2, name: words('roadmap.gridLens.name.quick-win') }).waitFor();
  expect(await page.getByRole('button', { name: title, exact: true }).count()).toBe(1);
  await roadmap.lens('timeline');
  await page.getByRole('rowheader', { name: title }).waitFor();
  await page.reload();
  await page.getByRole('rowheader', { name: title }).waitFor();
  await roadmap.lens('board');
  await roadmap.undo(1);
  await expect.poll(() => roadmap.waves()).toEqual(before);
  expect(await cairn.trespasses()).toEqual([]);
});
