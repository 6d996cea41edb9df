import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Cairn, hostName, openBeside, openCairn } from './host/openCairn.ts';
import { violations } from './look/axe.ts';
import { Home } from './pages/home.ts';
import { press, work } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { Questions } from './pages/questions.ts';
import { words } from './pages/words.ts';

const organisation = 'Fjord Analytics';

/** An assessment in the first window, whose first question is answered, and the same in a second one. */
async function twoWindows(
  cairn: Cairn,
  hearing?: 'deaf',
): Promise<{ first: Questions; second: Questions; page: Page }> {
  const first = await beginFirst(cairn.page, 'four-pillar', organisation);
  await first.answer('P1', 2);
  await first.untilSaved();
  if (cairn.openTab === null) throw new Error('this host has one window');
  const page = await cairn.openTab(hearing);
  await new Home(page).open(organisation);
  const second = new Questions(page, 'four-pillar');
  await second.untilAt('P2');
  await press(page, 'ArrowLeft');
  await second.untilAt('P1');
  return { first, second, page };
}

const conflictIn = (page: Page) => page.getByRole('dialog', { name: words('app.conflict.title') });

if (hostName() === 'browser') {
  it('shows both texts when a stale note is stored, and keeps the stored one within reach of undo', async () => {
    const cairn = await openCairn();
    const { first, second, page } = await twoWindows(cairn, 'deaf');
    await first.note('Written first.');
    await first.untilSaved();
    await second.note('Written second.');

    const dialog = conflictIn(page);
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Written first.');
    expect(await dialog.innerText()).toContain('Written second.');
    expect(await violations(page)).toEqual([]);
    await work(dialog.getByRole('button', { name: words('app.conflict.keepMine') }));
    await dialog.waitFor({ state: 'detached' });
    await second.untilSaved();
    await expect.poll(() => first.noteText()).toBe('Written second.');
    await press(cairn.page, 'u');
    await expect.poll(() => first.noteText()).toBe('Written first.');
    expect(await cairn.trespasses()).toEqual([]);
  });

  it('lets the stored answer stand when that is chosen', async () => {
    const cairn = await openCairn();
    const { first, second, page } = await twoWindows(cairn, 'deaf');
    await press(cairn.page, '3');
    await first.untilSaved();
    await press(page, '5');
    await work(conflictIn(page).getByRole('button', { name: words('app.conflict.keepTheirs') }));
    await conflictIn(page).waitFor({ state: 'detached' });
    await expect.poll(() => second.shown()).toBe('3 Defined');
    await press(page, 'Enter');
    await second.answer('P2', 4);
    await second.untilSaved();
    await expect.poll(() => first.tile('P2')).toContain(': 4 ');
  });

  it('follows what the other window does', async () => {
    const cairn = await openCairn();
    const { first, second, page } = await twoWindows(cairn);
    await press(cairn.page, '4');
    await expect.poll(() => second.shown()).toBe('4 Measured');
    await press(page, 'u');
    await expect.poll(() => first.shown()).toBe('2 Emerging');
    expect(await conflictIn(page).count()).toBe(0);
  });

  it('loses neither text when two people write the same note at the same time', async () => {
    const cairn = await openCairn();
    const { first, second, page } = await twoWindows(cairn);
    await press(page, 'e');
    await page.keyboard.type('Second ');
    await expect.poll(() => first.noteText()).toBe('Second ');
    await first.note('Written first.');
    await expect.poll(() => second.saveState()).toMatchObject({ state: 'saved' });
    await first.untilSaved();
    // The second person is still in the field and has not seen that.
    await page.keyboard.type('writer.');
    const dialog = conflictIn(page);
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Written first.');
    expect(await dialog.innerText()).toContain('Second writer.');
    await work(dialog.getByRole('button', { name: words('app.conflict.keepMine') }));
    await expect.poll(() => first.noteText()).toBe('Second writer.');
    expect(await second.noteText()).toBe('Second writer.');
  });
}

it('tells a second process that the workspace is open elsewhere, and opens it once it is not', async () => {
  const cairn = await openCairn();
  const questions = await beginFirst(cairn.page, 'four-pillar', organisation);
  await questions.answer('P1', 2);
  await questions.untilSaved();
  const { page } = await openBeside(cairn.data);
  await page.getByRole('heading', { level: 1, name: words('trouble.locked.title') }).waitFor();
  const again = page.getByRole('button', { name: words('trouble.retry.button') });
  await work(again);
  await page.getByText(words('trouble.problem.again')).waitFor();
  // The first window goes on as if nothing had happened.
  await press(cairn.page, 'Enter');
  await questions.answer('P2', 3);
  await questions.untilSaved();

  await cairn.close();
  await work(again);
  await new Home(page).open(organisation);
  const second = new Questions(page, 'four-pillar');
  await second.untilAt('P3');
  expect(await second.tile('P2')).toContain(': 3 ');
});
