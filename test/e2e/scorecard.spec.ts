import { expect, it } from 'vitest';
import { aScorecard } from '../builders/aScorecard.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { freshHome } from './host/freshHome.ts';
import { openCairn } from './host/openCairn.ts';
import { workspaceOf } from './look/workspaceOf.ts';
import { goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { chooseInGroup, press, work } from './pages/keyboard.ts';
import { Passport } from './pages/passport.ts';
import { Report } from './pages/report.ts';
import { words } from './pages/words.ts';

it('reads the phases by keyboard, answers a practice, takes it back and finds it in the report', async () => {
  const home = freshHome();
  workspaceOf(home, { scored: { framework: 'four-pillar', assessment: { ...theWorkedPillars, ...aScorecard } } });
  const { page, trespasses } = await openCairn(home);
  await new Home(page).open(theWorkedPillars.organisation.name);
  await goTo(page, 'metrics');
  await work(page.getByRole('link', { name: words('scorecard.title'), exact: true }));
  await page.getByRole('heading', { level: 1, name: words('scorecard.title') }).waitFor();

  const main = page.getByRole('main');
  expect(await main.innerText()).toContain('Engage has 59 of 100 points, Execute has 49 of 100 points');
  expect(await main.getByRole('img', { name: /^Engage: 59 of 100 points, 75 % visible/ }).count()).toBe(1);
  expect(await main.getByRole('img', { name: /Execute beside Platform: Works on paper/ }).count()).toBe(1);

  const question = words('scorecard.ask.owner');
  const owner = main.getByRole('group', {
    name: words('scorecard.question', { phase: words('scorecard.phase.expand'), question }),
  });
  const chosen = () => owner.getByRole('radio', { checked: true }).getAttribute('value');
  await chooseInGroup(owner, words('scorecard.yes'));
  await expect.poll(chosen).toBe('yes');
  await press(page, 'ControlOrMeta+z');
  await expect.poll(chosen).toBe('open');
  await press(page, 'ControlOrMeta+Shift+z');
  await expect.poll(chosen).toBe('yes');

  // Every number says how it comes about.
  const score = await Passport.of(main.getByRole('button', { name: '59 of 100 points', exact: true }));
  expect(await score.title()).toBe('Engage 59 points');
  expect(await score.text()).toContain('points ÷ ');
  await score.close();
  const visible = await Passport.of(main.getByRole('button', { name: '75 % visible', exact: true }).first());
  expect(await visible.text()).toContain('4.5 ÷ 6 = 75 %');
  await visible.close();
  const line = main.getByRole('row').filter({ has: page.getByRole('link', { name: 'Win rate', exact: true }) });
  const points = await Passport.of(line.getByRole('button'));
  expect(await points.title()).toMatch(/^Win rate \d+ points$/);
  expect(await points.text()).toMatch(/50 × \(.* − .*\) ÷ \(.* − .*\) = \d+ points/);
  await points.close();

  await work(main.getByRole('link', { name: 'Win rate', exact: true }));
  await page.getByRole('dialog', { name: /Win rate/ }).waitFor();
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Who came by the link is where the metric stands, and the address no longer opens it.
  const row = page.getByRole('button', { name: 'Win rate', exact: true });
  await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('metric=');

  await new Report(page).open();
  await page
    .getByRole('button', { name: new RegExp(`, ${words('scorecard.title')}$`) })
    .first()
    .waitFor();
  expect(await trespasses()).toEqual([]);
});
