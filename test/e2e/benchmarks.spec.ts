import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aBenchmarkFile } from '../builders/aBenchmarkFile.ts';
import { aScorecard } from '../builders/aScorecard.ts';
import { theWorkedPillars } from '../builders/theExamples.ts';
import { freshHome } from './host/freshHome.ts';
import { openCairn } from './host/openCairn.ts';
import { workspaceOf } from './look/workspaceOf.ts';
import { goHome, goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { work } from './pages/keyboard.ts';
import { words } from './pages/words.ts';

/** Presses the button that asks for a file, and answers with this one. */
async function give(page: Page, button: Locator, name: string, content: unknown): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), work(button)]);
  const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  await chooser.setFiles({ name, mimeType: 'application/json', buffer });
}

it('takes benchmarks of one’s own after showing them, compares with them everywhere, and goes back to the shipped ones', async () => {
  const home = freshHome();
  workspaceOf(home, { scored: { framework: 'four-pillar', assessment: { ...theWorkedPillars, ...aScorecard } } });
  const { page, trespasses } = await openCairn(home);
  const main = page.getByRole('main');
  const toSettings = () => work(page.getByRole('button', { name: words('app.settings'), exact: true }));
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  const inMetrics = async () => {
    await goHome(page);
    await new Home(page).open(theWorkedPillars.organisation.name);
    await goTo(page, 'metrics');
    return page.getByRole('row').filter({ hasText: 'M11' });
  };
  await toSettings();
  await main.getByText('Benchmarks as shipped with Cairn, as of 1 Nov 2026.').waitFor();
  expect(await button('benchmarks.goBack').count()).toBe(0);

  const wrong = { ...aBenchmarkFile(), asOf: '2020-01-01' };
  await give(page, button('benchmarks.replace'), 'wrong.json', wrong);
  const refused = page.getByRole('dialog', { name: words('benchmarks.refused.title') });
  await refused.getByText('benchmarks[0].asOf must not be after 2020-01-01, the day of the file.').waitFor();
  await work(refused.getByRole('button', { name: words('benchmarks.refused.close'), exact: true }).last());
  await refused.waitFor({ state: 'detached' });
  await main.getByText('Benchmarks as shipped with Cairn, as of 1 Nov 2026.').waitFor();

  await give(page, button('benchmarks.replace'), 'own.json', aBenchmarkFile());
  const check = page.getByRole('dialog', { name: words('benchmarks.check.title') });
  await check.waitFor();
  const said = await check.innerText();
  for (const fact of ['own.json', '1 Oct 2026', '3 benchmarks on 2 metrics.', 'Register of tenders']) {
    expect(said).toContain(fact);
  }
  await work(button('benchmarks.check.confirm'));
  await main.getByText('Benchmarks from a file of one’s own, as of 1 Oct 2026.').waitFor();

  const row = await inMetrics();
  await expect.poll(() => row.innerText()).toContain('Nordic software');
  await work(page.getByRole('link', { name: words('metric.scorecard'), exact: true }));
  await main.getByText('Nordic software, 2026: 14 / 24 / 35 %').waitFor();

  await toSettings();
  await work(button('benchmarks.goBack'));
  await main.getByText('Benchmarks as shipped with Cairn, as of 1 Nov 2026.').waitFor();
  await expect.poll(() => button('benchmarks.goBack').count()).toBe(0);
  expect(await (await inMetrics()).innerText()).toContain('B2B SaaS');
  expect(await trespasses()).toEqual([]);
});
