import { expect, it } from 'vitest';
import { itOnThePage } from './host/itOnThePage.ts';
import { openCairn } from './host/openCairn.ts';
import { goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { chooseInGroup, fill, press, work } from './pages/keyboard.ts';
import { Roadmap } from './pages/roadmap.ts';
import { Value } from './pages/value.ts';
import { words } from './pages/words.ts';
import { titleOf } from './roadmapPlans.ts';

async function openValue() {
  const cairn = await openCairn();
  const roadmap = new Roadmap(cairn.page);
  await new Home(cairn.page).openSample();
  await roadmap.open();
  const value = new Value(cairn.page);
  await value.open();
  return { cairn, page: cairn.page, roadmap, value };
}

it('prices the plan by the own day rate and the outside spend of its actions', async () => {
  const { cairn, page, roadmap, value } = await openValue();
  expect(await value.text()).toContain('225 days; money not quantified');
  await value.price(800, 'EUR');
  await expect.poll(() => value.cost()).toContain('All waves 225 180,000 EUR');
  await value.close();

  const forecasts = titleOf('R4-23');
  await expect.poll(() => roadmap.card(forecasts)).toContain('12,000 EUR');
  await roadmap.pressOn(forecasts, 'Enter');
  const action = page.getByRole('dialog', { name: forecasts });
  await fill(action.getByRole('textbox', { name: words('value.action.spend') }), '5000');
  await press(page, 'Enter');
  await expect.poll(() => action.innerText()).toContain('15 days, 17,000 EUR');
  await roadmap.finish(action, words('roadmap.edit.done'));
  await value.open();
  expect(await value.cost()).toContain('Wave 2 85 5,000 EUR 73,000 EUR');
  await value.close();

  // The spend, the currency, the rate.
  await roadmap.undo(1);
  await expect.poll(() => roadmap.card(forecasts)).toContain('12,000 EUR');
  await roadmap.undo(2);
  await expect.poll(() => roadmap.card(forecasts)).not.toContain('12,000');
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('gives ranges from own figures, never one number, and says what does not fit', async () => {
  const { cairn, page, value } = await openValue();
  await value.price(800, 'EUR');
  const payments = 'failedPayments' as const;
  await value.figure(payments, 'revenue', '200000');
  await value.figure(payments, 'failing', '7');
  await value.figure(payments, 'recovered', '45');
  await value.guess(payments, 'target', 'low', '55');
  await value.guess(payments, 'target', 'mid', '60');
  await expect.poll(() => value.result(payments)).toContain(words('value.failedPayments.target'));
  await value.guess(payments, 'target', 'high', '65');
  await expect.poll(() => value.result(payments)).toBe('1,400 to 2,800 EUR a month, 2,100 EUR in the middle case');
  expect(await value.part(payments).innerText()).toContain('200,000 × 7 % × (65 % − 45 %) = 2,800');

  await value.guess(payments, 'target', 'high', '30');
  await expect.poll(() => value.result(payments)).toBe(words('value.inconsistent'));
  expect(await value.part(payments).innerText()).toContain(words('value.problem.worse-more'));

  const leak = 'leakage' as const;
  await value.figure(leak, 'revenue', '5 000 000');
  for (const at of ['low', 'mid', 'high'] as const) await value.guess(leak, 'leaking', at, '3');
  await expect
    .poll(() => value.result(leak))
    .toBe(words('value.rangeAlike', { mid: '150,000 EUR', period: words('value.period.year') }));
  await value.clear(leak);
  await expect.poll(() => value.result(leak)).toBe(words('value.missing'));
  await value.close();
  // Nothing of the board changes, so the step is named.
  await press(page, 'ControlOrMeta+z');
  await page.getByText(words('roadmap.elsewhere.undo')).waitFor();
  await value.open();
  expect(await value.result(leak)).toContain('150,000 EUR');
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage('lets a decision release actions, at their cost, and names who takes up what was parked', async () => {
  const { cairn, page, value } = await openValue();
  await value.price(800, 'EUR');
  await value.close();
  await goTo(page, 'questions');
  const open = page.getByRole('button', { name: words('questions.meeting.open') });
  await work(open);
  const dialog = page.getByRole('dialog', { name: words('questions.meeting.title') });
  const tabs = dialog.getByRole('group', { name: words('questions.meeting.title') });
  await chooseInGroup(tabs, words('questions.meeting.tab.decisions'));
  await work(dialog.getByRole('button', { name: words('questions.meeting.addDecision') }));
  await page.keyboard.type('Free the finance lead for one day a week');
  await fill(dialog.getByRole('textbox', { name: words('value.decision.ifNot') }), 'Invoices keep going out late');
  await fill(dialog.getByRole('textbox', { name: words('value.action.spend') }), '1000');
  await work(dialog.getByRole('button', { name: words('value.decision.chooseFor', { number: 1 }) }));
  const actions = dialog.getByRole('group', { name: words('value.decision.legend', { number: 1 }) });
  await work(actions.getByRole('checkbox', { name: titleOf('R4-23') }), 'Space');
  await expect.poll(() => dialog.getByRole('status').first().innerText()).toBe('15 days, 13,000 EUR');

  await chooseInGroup(tabs, words('questions.meeting.tab.parked'));
  await work(dialog.getByRole('button', { name: words('questions.meeting.addTopic') }));
  await page.keyboard.type('Prices of old contracts');
  await fill(dialog.getByRole('textbox', { name: words('value.parked.owner') }), 'CFO');
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await work(open);
  await chooseInGroup(tabs, words('questions.meeting.tab.parked'));
  await expect.poll(() => dialog.getByRole('textbox', { name: words('value.parked.owner') }).inputValue()).toBe('CFO');
  await chooseInGroup(tabs, words('questions.meeting.tab.decisions'));
  expect(await dialog.innerText()).toContain('15 days, 13,000 EUR');
  expect(await cairn.trespasses()).toEqual([]);
});
