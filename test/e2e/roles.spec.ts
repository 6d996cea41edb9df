import { expect, it } from 'vitest';
import { openCairn } from './host/openCairn.ts';
import { Home } from './pages/home.ts';
import { fill, press, tabTo, work } from './pages/keyboard.ts';
import { Report } from './pages/report.ts';
import { Roadmap } from './pages/roadmap.ts';
import { words } from './pages/words.ts';

const manager = words('roles.name.RO03');
const sponsor = words('roles.name.RO01');

it('says who holds which role, counts the coverage, and offers its people as owners, by keyboard alone', async () => {
  const { page, trespasses } = await openCairn();
  await new Home(page).openSample();
  const roadmap = new Roadmap(page);
  await roadmap.open();
  // A task of the steps leads here as well.
  await work(page.getByRole('button', { name: words('steps.open') }));
  const steps = page.getByRole('dialog', { name: words('steps.title') });
  await work(steps.getByRole('link', { name: words('steps.screen.roles') }).last());
  await page.getByRole('heading', { level: 1, name: words('roles.title') }).waitFor();

  const main = page.getByRole('main');
  const said = () => main.innerText();
  const field = (part: 'person' | 'deputy' | 'share', role: string) =>
    main.getByLabel(words(`roles.field.${part}`, { role }), { exact: true });
  const type = async (part: 'person' | 'deputy' | 'share', role: string, text: string) => {
    await fill(field(part, role), text);
    await press(page, 'Tab');
  };
  expect(await said()).toContain(words('roles.coverage.none'));
  await type('person', manager, 'Ana Ruiz');
  // The next field is the deputy, also of a role that nothing was said of before.
  const isNext = () => field('deputy', manager).evaluate((element) => element === document.activeElement);
  await expect.poll(isNext).toBe(true);
  await expect.poll(said).toContain('Coverage 100 %: 1 filled and 0 part-time of 1 needed; 16 not said yet');
  expect(await said()).toContain(words('roles.screen.single_one', { names: manager }));
  await type('deputy', manager, 'Ben Okoro');
  await expect.poll(said).not.toContain(words('roles.screen.single_one', { names: manager }));

  const status = main.getByLabel(words('roles.field.status', { role: sponsor }), { exact: true });
  await tabTo(status);
  // Filled, part-time, planned, nobody.
  await press(page, 'ArrowDown', 'ArrowDown');
  await expect.poll(() => status.inputValue()).toBe('part-time');
  await expect.poll(said).toContain('Coverage 75.0 %: 1 filled and 1 part-time of 2 needed; 15 not said yet');
  await type('share', sponsor, '20');
  await main.getByRole('img', { name: /Revenue operations manager: filled, Ana Ruiz, deputy Ben Okoro/ }).waitFor();
  await main.getByRole('img', { name: /Executive sponsor: part-time, 20 %/ }).waitFor();

  await tabTo(main.getByRole('switch').first());
  await press(page, 'ControlOrMeta+z', 'ControlOrMeta+z');
  await expect.poll(() => status.inputValue()).toBe('filled');
  await press(page, 'ControlOrMeta+Shift+z');
  await expect.poll(() => status.inputValue()).toBe('part-time');

  await work(page.getByRole('link', { name: words('roles.screen.back') }));
  const card = page.getByRole('article').nth(1).getByRole('heading').getByRole('button');
  await work(card);
  const owner = page.getByRole('dialog').getByLabel(words('roadmap.edit.owner'), { exact: true });
  await owner.waitFor();
  const offered = await owner.evaluate((input: HTMLInputElement) =>
    [...(input.list?.options ?? [])].map(({ value, label }) => [value, label]),
  );
  expect(offered).toEqual(
    expect.arrayContaining([
      ['Ana Ruiz', manager],
      ['Ben Okoro', words('roles.holder.standsInFor', { roles: manager })],
    ]),
  );
  await press(page, 'Escape');

  const report = new Report(page);
  await report.open();
  await page
    .getByRole('button', { name: new RegExp(`, ${words('roles.title')}$`) })
    .first()
    .waitFor();
  expect(await trespasses()).toEqual([]);
});

it('reads the catalogue of roles in the library', async () => {
  const { page, trespasses } = await openCairn();
  await new Home(page).openSample();
  await page.evaluate(() => {
    location.hash = '#/library/roles';
  });
  const table = page.getByRole('table', { name: words('roles.library.table') });
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBe(18);
  expect(
    await page
      .getByRole('table', { name: words('roles.work.title') })
      .getByRole('row')
      .count(),
  ).toBe(10);
  expect(await trespasses()).toEqual([]);
});
