import { join } from 'node:path';
import { expect, it } from 'vitest';
import { holderOf } from './host/holder.ts';
import { itOnThePage } from './host/itOnThePage.ts';
import { openCairn } from './host/openCairn.ts';
import { press, work } from './pages/keyboard.ts';
import { beginFirst } from './pages/newAssessment.ts';
import { words } from './pages/words.ts';

it('ticks an answer with its time only once it is committed', async () => {
  const { page, data } = await openCairn();
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 2);
  await questions.untilSaved();
  const before = await questions.saveState();
  // The screen knows the time to the second.
  await new Promise((resolve) => setTimeout(resolve, 1_100));

  const holder = holderOf(join(data, 'workspaces/Cairn.cairn'));
  process.kill(holder, 'SIGSTOP');
  try {
    await press(page, '4');
    expect(await questions.shown()).toBe('4 Measured');
    await page.waitForTimeout(500);
    expect(await questions.saveState()).toEqual({ state: 'saving', text: before.text, hasTick: false });
  } finally {
    process.kill(holder, 'SIGCONT');
  }
  await questions.untilSaved();
  const { text } = await questions.saveState();
  expect(text).toMatch(/\d\d:\d\d:\d\d/);
  expect(text).not.toBe(before.text);
});

it('clears, takes back, does again, marks and ticks by keys', async () => {
  const { page } = await openCairn();
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 3);
  await press(page, '0');
  expect(await questions.shown()).toBeNull();
  await press(page, 'u');
  await expect.poll(() => questions.shown()).toBe('3 Defined');
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => questions.shown()).toBeNull();
  await press(page, 'ControlOrMeta+Shift+z');
  await expect.poll(() => questions.shown()).toBe('3 Defined');

  await press(page, 'm');
  await expect.poll(() => questions.tile('P1')).toContain(words('questions.state.flagged'));

  const clause = page.getByRole('main').getByRole('checkbox').first();
  await work(clause, 'Space');
  expect(await clause.isChecked()).toBe(true);
  await questions.untilSaved();

  await questions.jump('I8');
  await questions.untilAt('I8');
  await questions.jump('P1');
  await questions.untilAt('P1');
  expect(await clause.isChecked()).toBe(true);
  // A level that was reached has nothing missing.
  await press(page, '4', '3');
  expect(await clause.isChecked()).toBe(false);
});

itOnThePage('keeps a note that was typed in a hurry', async () => {
  const { page } = await openCairn();
  const questions = await beginFirst(page, 'four-pillar', 'Fjord Analytics');
  await questions.answer('P1', 3);
  await press(page, 'e');
  await page.keyboard.type('Charter signed in March.');
  await press(page, 'Escape', 'Enter');
  await questions.untilAt('P2');
  await press(page, 'ArrowLeft');
  await questions.untilAt('P1');
  await expect.poll(() => questions.noteText()).toBe('Charter signed in March.');
  await questions.untilSaved();
});
