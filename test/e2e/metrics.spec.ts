import { expect, it } from 'vitest';
import { Assessment, Goals } from '../../shared/assessment/schema.ts';
import { anAssessment } from '../builders/anAssessment.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { freshHome } from './host/freshHome.ts';
import { openCairn } from './host/openCairn.ts';
import { findings } from './look/findings.ts';
import { workspaceOf } from './look/workspaceOf.ts';
import { goHome, goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { chooseInGroup, fill, press, work } from './pages/keyboard.ts';
import { words } from './pages/words.ts';

it('reckons a metric from its raw figures, says why it cannot, and watches it in the report', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  await new Home(page).openSample();
  await goTo(page, 'metrics');
  const table = page.getByRole('table', { name: words('metric.table') });
  await work(table.getByRole('button', { name: 'Win rate', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Win rate' });
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  const button = (key: string) => dialog.getByRole('button', { name: words(key), exact: true });
  const type = async (name: string, text: string) => {
    await fill(field(name), text);
    await press(page, 'Enter');
  };

  await type('Deals won', '0');
  await type('Deals lost', '0');
  await expect.poll(() => dialog.getByRole('status').innerText()).toContain('which comes to zero');
  // Nothing that is counted is less than nothing.
  await type('Deals won', '-1');
  await dialog.getByText(words('metric.form.notNegative')).waitFor();
  await type('Deals won', '24');
  await type('Deals lost', '76');
  await expect.poll(() => dialog.getByRole('status').innerText()).toContain('Comes to 24 %');
  await work(button('metric.form.keep'));
  await expect.poll(() => dialog.getByRole('table').innerText()).toContain('100 × (24 / (24 + 76))');
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  expect(await dialog.innerText()).toContain('66.7 of 100 points, read against B2B SaaS');

  await type(words('metric.target.value'), '28');
  await expect.poll(() => dialog.innerText()).toContain(words('metric.target.notReached'));
  // Two numbers of a scale are none yet: closing asks, and the third stores them all.
  await type(words('metric.scale.floor'), '10');
  await fill(field(words('metric.scale.median')), '20');
  await press(page, 'Escape');
  const asked = page.getByRole('alertdialog', { name: words('metric.scale.lost.title') });
  await asked.waitFor();
  await work(asked.getByRole('button', { name: words('metric.scale.lost.back') }));
  await asked.waitFor({ state: 'detached' });
  await type(words('metric.scale.top'), '34');
  await expect.poll(() => dialog.innerText()).toContain('64.3 of 100 points on the own scale');
  await work(button('metric.scale.remove'));
  await expect.poll(() => dialog.innerText()).not.toContain('on the own scale');
  // What is typed when the dialog closes is not lost.
  await fill(field('Deals won'), '30');
  await fill(field('Deals lost'), '70');
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await work(table.getByRole('button', { name: 'Win rate', exact: true }));
  await expect.poll(() => dialog.getByRole('table').innerText()).toContain('100 × (30 / (30 + 70))');
  await work(dialog.getByRole('button', { name: new RegExp(`^${words('metric.values.remove')}`) }).last());
  await expect.poll(() => dialog.getByRole('table').innerText()).not.toContain('(30 + 70)');

  await work(dialog.getByRole('switch', { name: words('metric.watched') }), 'Space');
  await work(button('metric.dialog.done'));
  const row = () => table.getByRole('row').filter({ hasText: 'M11' }).innerText();
  await expect.poll(async () => (await row()).replaceAll(/\s+/g, ' ')).toContain('24 %');
  expect(await row()).toContain('28 %');
  await chooseInGroup(page.getByRole('group', { name: words('metric.show.label') }), words('metric.show.watched'));
  await expect.poll(() => table.getByRole('row').count()).toBe(3);
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => page.getByText(words('metric.none.watched')).count()).toBe(1);
  expect(await cairn.trespasses()).toEqual([]);
});

it('draws a metric once it has two values, and once more where it is watched', async () => {
  const home = freshHome();
  const churn = {
    metric: 'M33',
    watched: true,
    values: [
      { on: '2026-03-31', confidence: 'measured', value: 9 },
      { on: '2026-06-30', confidence: 'estimated', value: 8 },
    ],
    target: { value: 5, by: '2027-03-31' },
  };
  const assessment = Assessment.parse({ ...theWorkedPillars, metrics: [churn] });
  workspaceOf(home, { measured: { framework: 'four-pillar', assessment } });
  const { page, trespasses } = await openCairn(home);
  await new Home(page).open(theWorkedPillars.organisation.name);
  await goTo(page, 'metrics');
  const table = page.getByRole('table', { name: words('metric.table') });
  await work(table.getByRole('button', { name: 'Churn', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Churn' });
  const drawing = dialog.getByRole('img', { name: /^Churn, 2 numbers from 31 Mar 2026 to 30 Jun 2026/ });
  await drawing.waitFor();
  expect(await drawing.innerHTML()).toContain('Target 5 % by 31 Mar 2027');
  expect(await dialog.innerText()).toContain(words('metric.drawn.hollow'));
  expect(await findings(page)).toBeNull();
  await work(dialog.getByRole('button', { name: new RegExp(`^${words('metric.values.remove')}`) }).last());
  await drawing.waitFor({ state: 'detached' });
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await press(page, 'ControlOrMeta+z');

  await chooseInGroup(page.getByRole('group', { name: words('metric.show.label') }), words('metric.show.watched'));
  await page.getByRole('img', { name: /^M33 Churn, 2 numbers .* Target 5 % by 31 Mar 2027/ }).waitFor();
  expect(await findings(page)).toBeNull();

  // The roadmap says of it where it began, where it stands and where it should be, and leads back to it.
  await goTo(page, 'roadmap');
  const watched = page.getByRole('region', { name: words('report.metrics.name') });
  const said = (await watched.getByRole('row').nth(1).innerText()).replaceAll(/\s+/g, ' ');
  expect(said).toContain('M33 Churn 9 % 31 Mar 2026 8 % 30 Jun 2026');
  expect(said).toContain(words('metric.trend.better'));
  expect(said).toContain('5 % by 31 Mar 2027');
  expect(await findings(page)).toBeNull();
  await work(watched.getByRole('link', { name: 'M33 Churn' }));
  await dialog.waitFor();
  expect(await trespasses()).toEqual([]);
});

it('proposes what to watch with its reasons, watches it by one key and takes it back', async () => {
  const home = freshHome();
  const goals = Goals.parse({ G4: 60, G6: 40 });
  const settings = { ...theWorkedPillars.settings, goals };
  workspaceOf(home, {
    weighed: { framework: 'four-pillar', assessment: { ...theWorkedPillars, settings } },
    empty: { framework: 'revenue-ladder', assessment: anAssessment({ organisation: { name: 'Nothing Said' } }) },
  });
  const { page, trespasses } = await openCairn(home);
  await new Home(page).open(theWorkedPillars.organisation.name);
  await goTo(page, 'metrics');
  const show = page.getByRole('group', { name: words('metric.show.label') });
  await chooseInGroup(show, words('metric.show.proposed'));
  await page.getByRole('heading', { level: 2, name: words('metric.proposal.title') }).waitFor();

  const table = page.getByRole('table', { name: words('metric.proposal.table') });
  const lines = async () => (await table.getByRole('row').allInnerTexts()).slice(1);
  const shown = await lines();
  expect(shown.length).toBeGreaterThanOrEqual(8);
  expect(shown.length).toBeLessThanOrEqual(12);
  expect(shown[0]).toContain('The capabilities of the goal Share data and decide together (60 points) name it most.');
  expect(shown.join(' ')).toContain('of wave 1 works.');
  expect(shown.join(' ')).toContain(
    'P3 Shared goals and incentives stands at level 2 and moves it; the next step is level 3.',
  );

  const tick = table.getByRole('checkbox', { name: words('metric.watchOf', { name: 'Forecast accuracy' }) });
  await work(tick, 'Space');
  await expect.poll(() => tick.isChecked()).toBe(true);
  expect(await lines()).toHaveLength(shown.length);
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => tick.isChecked()).toBe(false);
  await press(page, 'ControlOrMeta+Shift+z');
  await expect.poll(() => tick.isChecked()).toBe(true);

  // What is watched is not proposed again.
  await chooseInGroup(show, words('metric.show.watched'));
  await page.getByRole('button', { name: 'Forecast accuracy', exact: true }).waitFor();
  await chooseInGroup(show, words('metric.show.proposed'));
  await table.waitFor();
  expect((await lines()).join(' ')).not.toContain('Forecast accuracy');

  await goHome(page);
  await new Home(page).open('Nothing Said');
  await goTo(page, 'metrics');
  await chooseInGroup(show, words('metric.show.proposed'));
  await page.getByText(words('metric.proposal.empty.answers')).waitFor();
  await work(page.getByRole('link', { name: words('metric.proposal.empty.action') }));
  await page.getByRole('main', { name: words('questions.theQuestion') }).waitFor();
  expect(await trespasses()).toEqual([]);
});
