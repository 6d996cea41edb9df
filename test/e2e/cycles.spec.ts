import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openCairn } from './host/openCairn.ts';
import { violations } from './look/axe.ts';
import { untilStill } from './look/places.ts';
import { goTo } from './pages/bar.ts';
import { History, signOff } from './pages/history.ts';
import { Home } from './pages/home.ts';
import { press } from './pages/keyboard.ts';
import { Questions } from './pages/questions.ts';
import { words } from './pages/words.ts';

/** What the second cycle answers anew: three levels up, one down. All others are as last time. */
const anew: Readonly<Record<string, number>> = { P2: 3, R4: 3, I8: 2, T1: 3 };

/** What axe finds once nothing moves any more. */
async function flaws(page: Page): Promise<readonly string[]> {
  await untilStill(page);
  return violations(page);
}

it('carries a workshop into its next cycle, counts only what is confirmed, compares, and brings a moment back', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const history = new History(page);
  const questions = new Questions(page, 'four-pillar');
  const main = page.getByRole('main', { name: words('questions.theQuestion') });

  // The first cycle ends: a snapshot by hand, and one by signing off.
  await new Home(page).openSample();
  await goTo(page, 'history');
  await history.untilShown();
  expect(await history.text()).toContain(words('history.empty.title'));
  expect(await flaws(page)).toEqual([]);
  await history.takeSnapshot('After the workshop');
  expect(await history.row('After the workshop')).toContain('2.60');
  await signOff(page);
  expect(await history.moments()).toEqual(['Now', 'Signed off', 'After the workshop']);
  expect(await flaws(page)).toEqual([]);

  // The next one begins with nothing that counts.
  await history.startNextCycle('Spring review');
  await questions.untilAt('P1');
  const foot = page.getByRole('contentinfo');
  expect(await foot.innerText()).toContain(words('questions.answered', { answered: 0, count: 32 }));
  expect(await foot.innerText()).toContain(words('questions.unconfirmed', { count: 32 }));
  expect(await questions.tile('R4')).toBe('R4 Forecasting: not confirmed, Key question');
  expect(await main.innerText()).not.toContain(words('questions.lastTime.was', { answer: '' }).trim());

  // One is confirmed without having been seen, one is answered anew; both show what it was only then.
  await press(page, '=');
  expect(await questions.shown()).toBe('3 Defined');
  expect(await main.innerText()).toContain(words('questions.lastTime.unchanged', { answer: '3 Defined' }));
  await press(page, 'Enter');
  await questions.untilAt('P2');
  await press(page, '3');
  expect(await main.innerText()).toContain(words('questions.lastTime.moved', { answer: '2 Emerging', steps: '+1' }));
  await questions.untilSaved();
  expect(await foot.innerText()).toContain(words('questions.answered', { answered: 2, count: 32 }));
  expect(await foot.innerText()).toContain(words('questions.unconfirmed', { count: 30 }));

  // All others.
  for (const { id } of questions.items.slice(2)) {
    await press(page, 'Enter');
    await questions.untilAt(id);
    await press(page, String(anew[id] ?? '='));
  }
  await questions.untilSaved();
  expect(await questions.tile('T6')).toContain(words('questions.state.notApplicable'));

  // Like for like with the cycle before.
  await goTo(page, 'history');
  await history.untilShown();
  await history.compare();
  const said = await history.text();
  expect(said).toContain(words('history.compare.sentence.moved', { count: 4 }));
  expect(said).toContain(words('history.compare.sentence.projected', { value: '2.87' }));
  expect(said).toContain(words('history.compare.sentence.before', { value: '2.60' }));
  // People 21/8, Process 26/9, Platform 20/7, Insights 17/7.5: 2.66 in all.
  expect(said).toContain(words('history.compare.sentence.now', { value: '2.66' }));
  const noise = words('history.compare.read.noise');
  expect(await history.sectionChange('People')).toBe(`People 2.50 2.63 +0.13 8 of 8 2 → 2 ${noise}`);
  expect(await history.sectionChange('Process')).toContain('2.78 2.89 +0.11 8 of 8');
  expect(await history.sectionChange('Platform')).toContain('3.00 2.86 −0.14 7 of 8');
  expect(await history.sectionChange('Insights')).toContain('2.13 2.27 +0.13 7 of 8');
  expect(await flaws(page)).toEqual([]);

  // A moment comes back after it was shown what that would change, in one step of undo.
  await history.back();
  await history.takeSnapshot('All answered');
  await goTo(page, 'questions');
  await questions.jump('R4');
  await press(page, '1');
  await questions.jump('P1');
  await press(page, 'd');
  await questions.untilSaved();
  await goTo(page, 'history');
  await history.untilShown();
  const preview = await history.previewRestore('All answered');
  expect(preview).toContain('R4 Forecasting: level 1 → 3');
  expect(preview).toContain('P1 Revenue leadership and mandate');
  expect(await flaws(page)).toEqual([]);
  await history.confirmRestore('All answered');
  await expect.poll(() => history.row('Now')).toContain('2.66');
  expect((await history.changes())[0]).toContain(words('history.event.moment'));
  await goTo(page, 'questions');
  await questions.jump('R4');
  expect(await questions.shown()).toBe('3 Defined');
  await press(page, 'u');
  await expect.poll(() => questions.shown()).toBe('1 Ad hoc');
  await questions.jump('P1');
  expect(await questions.shown()).toBe(words('questions.dontKnow'));
  expect(await cairn.trespasses()).toEqual([]);
});
