import { expect, it } from 'vitest';
import { itOnThePage } from './host/itOnThePage.ts';
import { openCairn } from './host/openCairn.ts';
import { goHome } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { press, work } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { words } from './pages/words.ts';

/** Every key of the Questions screen that is a character. */
const characters = ['1', '2', '3', '4', '5', '0', 'd', 'x', 'm', 'e', 'j', 'u', '?'] as const;

it('takes keys for text while text is typed, and for nothing else', async () => {
  const { page } = await openCairn();
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 2);
  // The map follows the answer a frame later.
  await expect.poll(() => questions.tile('P1')).toMatch(/: 2 Emerging\b/);
  const before = await questions.map();
  await press(page, 'e');
  const text = `${characters.join('')}dxmeju12345`;
  await page.keyboard.type(text);
  expect(await questions.noteText()).toBe(text);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await questions.isAt('P1')).toBe(true);
  await press(page, 'Escape');
  expect(await questions.map()).toEqual(before);
});

itOnThePage('types into the fields of a new assessment and of dialogs without acting', async () => {
  const { page } = await openCairn();
  const questions = await beginFirst(page, 'four-pillar', 'Nnn Dxmeju 12345 ?');
  await questions.untilAt('P1');
  await press(page, 'j');
  const dialog = page.getByRole('dialog', { name: words('questions.jump.title') });
  const field = dialog.getByRole('textbox').or(dialog.getByRole('searchbox'));
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('dxmeu123?');
  expect(await field.inputValue()).toBe('dxmeu123?');
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await questions.shown()).toBeNull();
  expect(await page.getByRole('banner').innerText()).toContain('Nnn Dxmeju 12345 ?');
});

itOnThePage('moves with arrows and chooses with Space only', async () => {
  const { page } = await openCairn();
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.untilAt('P1');
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('2 Emerging');
  expect(await questions.shown()).toBeNull();
  await press(page, 'ArrowRight');
  await questions.untilAt('P2');
  await press(page, 'ArrowLeft');
  await questions.untilAt('P1');
  expect(await questions.shown()).toBeNull();
  expect(await questions.tile('P1')).toMatch(/: open\b/);

  await press(page, 'ArrowDown', 'ArrowDown', 'Space');
  await expect.poll(() => questions.shown()).toBe('2 Emerging');
  await press(page, 'ArrowDown', 'ArrowDown');
  expect(await questions.shown()).toBe('2 Emerging');
});

itOnThePage('goes with Enter in the jump dialog to the chosen question and not beyond', async () => {
  const { page } = await openCairn();
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.untilAt('P1');
  await questions.jump('R4');
  await questions.untilAt('R4');
  // An Enter that went on to the next question would have done so by now.
  await page.waitForTimeout(300);
  expect(await questions.isAt('R4')).toBe(true);
  await press(page, 'Enter');
  await questions.untilAt('R5');

  await press(page, 'j');
  const dialog = page.getByRole('dialog', { name: words('questions.jump.title') });
  await dialog.waitFor();
  await page.keyboard.type('P');
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await questions.untilAt('P3');
});

it('lets single keys be switched off, and still works without them', async () => {
  const { page } = await openCairn();
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 2);
  await questions.untilSaved();
  await work(page.getByRole('button', { name: words('app.settings'), exact: true }));
  await work(page.getByRole('switch', { name: words('settings.keys.single') }), 'Space');
  await page.getByText(words('settings.save.saved'), { exact: true }).waitFor();
  await goHome(page);
  await new Home(page).open('Fjord Analytics');
  await questions.untilAt('P2');
  await press(page, 'ArrowLeft');
  await questions.untilAt('P1');
  await press(page, ...characters, 'm');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await questions.shown()).toBe('2 Emerging');
  expect(await questions.tile('P1')).not.toContain(words('questions.state.flagged'));

  await press(page, 'ArrowDown', 'ArrowDown', 'Space');
  await expect.poll(() => questions.shown()).toBe('3 Defined');
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => questions.shown()).toBe('2 Emerging');
  await work(page.getByRole('button', { name: words('questions.next'), exact: true }));
  await questions.untilAt('P2');
});

itOnThePage('lists every key on "?"', async () => {
  const { page } = await openCairn();
  await (await beginFirst(page, 'four-pillar', 'Fjord Analytics')).untilAt('P1');
  await press(page, '?');
  const dialog = page.getByRole('dialog', { name: words('questions.keys.title') });
  await dialog.waitFor();
  const keys = await dialog.getByRole('term').allInnerTexts();
  const listed = keys.join(' ').split(/\s+/);
  const named = ['↑', '↓', 'Space', '←', '→', 'Enter', 'Backspace', 'Esc'];
  const missing = [...characters, ...named].filter(
    (key) => !listed.includes(key.length === 1 ? key.toUpperCase() : key),
  );
  expect(missing).toEqual([]);
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
});
