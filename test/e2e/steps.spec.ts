import { expect, it } from 'vitest';
import { openCairn } from './host/openCairn.ts';
import { Home } from './pages/home.ts';
import { press, tabTo, work } from './pages/keyboard.ts';
import { Report } from './pages/report.ts';
import { Roadmap } from './pages/roadmap.ts';
import { words } from './pages/words.ts';

it('makes actions of the one roadmap from the tasks of the steps and counts what is done, by keyboard alone', async () => {
  const { page, trespasses } = await openCairn();
  await new Home(page).openSample();
  const roadmap = new Roadmap(page);
  await roadmap.open();
  const steps = page.getByRole('region', { name: words('steps.title') });
  expect(await steps.innerText()).toContain(words('steps.progress', { done: 0, needed: 28 }));

  await work(steps.getByRole('button', { name: words('steps.open') }));
  const dialog = page.getByRole('dialog', { name: words('steps.title') });
  const title = words('steps.task.1.1.title');
  await work(dialog.getByRole('checkbox', { name: new RegExp(title) }), 'Space');
  await work(dialog.getByRole('checkbox', { name: new RegExp(words('steps.task.2.7.title')) }), 'Space');
  await work(dialog.getByRole('button', { name: words('steps.addCount_other', { count: 2 }) }));
  const status = dialog.getByRole('combobox', { name: words('steps.status', { id: '1.1' }) });
  await status.waitFor();
  // What was pressed is gone; the focus is on what came in its place.
  const isFocused = (one: typeof status) => one.evaluate((element) => element === document.activeElement);
  await expect.poll(() => isFocused(status)).toBe(true);
  await work(dialog.getByRole('button', { name: words('steps.notNeededOf', { id: '1.2' }) }));
  const dropped = dialog.getByRole('combobox', { name: words('steps.status', { id: '1.2' }) });
  await dropped.waitFor();
  await expect.poll(() => isFocused(dropped)).toBe(true);
  await tabTo(status);
  // To do, under way, done.
  await press(page, 'ArrowDown', 'ArrowDown');
  await expect.poll(() => status.inputValue()).toBe('done');
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });

  await expect.poll(() => steps.innerText()).toContain(words('steps.progress', { done: 1, needed: 6 }));
  expect(await steps.innerText()).toContain(words('steps.progress', { done: 1, needed: 27 }));
  expect((await roadmap.waves()).flat()).toContain(words('steps.task.2.7.title'));

  await roadmap.pressOn(words('steps.task.2.7.title'), 'Enter');
  const action = page.getByRole('dialog', { name: words('steps.task.2.7.title') });
  expect(await action.innerText()).toContain(words('steps.doneWhen', { output: words('steps.task.2.7.output') }));
  await action.getByRole('link', { name: /^T2 / }).waitFor();
  await press(page, 'Escape');
  await action.waitFor({ state: 'detached' });

  const report = new Report(page);
  await report.open();
  expect(await report.preview()).toContain(words('report.steps.name'));
  expect(await trespasses()).toEqual([]);
});
