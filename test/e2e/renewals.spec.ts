import { expect, it } from 'vitest';
import { openCairn } from './host/openCairn.ts';
import { goOnToReport } from './pages/checkEnd.ts';
import { Home } from './pages/home.ts';
import { fill, press } from './pages/keyboard.ts';
import { Picker } from './pages/picker.ts';
import { Questions } from './pages/questions.ts';
import { Renewals } from './pages/renewals.ts';
import { Report } from './pages/report.ts';
import { Results } from './pages/results.ts';
import { words } from './pages/words.ts';

/** Where customers leave at renewal: the answers that lead to it in the picker. */
const leaving = {
  recurring: 'most',
  billing: 'none',
  team: 'middle',
  asking: 'success',
  time: 'short',
  data: 'good',
  worry: 'churn',
  before: 'first',
} as const;

it('is found by the picker and checked by levels up to what is at risk and the report, by keyboard alone', async () => {
  const { page, trespasses } = await openCairn();
  const home = new Home(page);
  await home.untilFirstStart();
  await home.startNew();
  const picker = new Picker(page);
  await picker.open();
  await picker.answer(leaving);
  expect(await picker.suggested()).toHaveLength(2);
  expect(await picker.text()).toContain(words('create.picker.beside.good'));
  await picker.tick(['team', 'tools', 'renewals']);
  expect(await picker.text()).toContain('Revenue Ladder');
  // The signs point further than the answers, and it says how the two go together.
  expect(await picker.text()).toContain(words('create.picker.triggersOther'));
  await picker.choose('Renewals Readiness');
  await fill(page.getByRole('combobox', { name: words('create.organisation.label') }), 'Fjord Analytics');
  await press(page, 'ControlOrMeta+Enter');

  const questions = new Questions(page, 'renewals');
  for (const { id, section } of questions.items) {
    await questions.answer(id, section.id === 'analytics' ? 2 : 4);
    await press(page, 'Enter');
  }
  const results = new Results(page);
  await results.untilShown('check');
  expect(await results.headline()).toMatch(/^Not ready yet\b/);
  expect((await results.elements()).map(({ value }) => value)).toEqual(['4.0', '4.0', '2.0', '4.0']);

  const renewals = new Renewals(page);
  expect(await renewals.text()).toContain(words('renewals.missing.both'));
  await renewals.rate('85');
  expect(await renewals.text()).toContain(words('renewals.missing.due'));
  await renewals.due(0, '100000');
  await renewals.due(3, '300000');
  await expect.poll(() => renewals.text()).toContain('400,000 × (100 % − 85 %) = 60,000');
  expect(await renewals.text()).toContain('400,000 × 1 % = 4,000');
  expect(await renewals.passport('60,000')).toContain('400,000 × 15 % = 60,000');
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => renewals.text()).toContain('100,000 × (100 % − 85 %) = 15,000');
  await press(page, 'ControlOrMeta+Shift+z');
  await expect.poll(() => renewals.text()).toContain('= 60,000');

  await goOnToReport(page, 'Renewals Readiness');
  expect(await new Report(page).preview()).toContain(words('report.renewals.name'));
  expect(await trespasses()).toEqual([]);
});
