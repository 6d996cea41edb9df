import { expect, it } from 'vitest';
import { openCairn } from './host/openCairn.ts';
import { goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { numberIn, Passport, withPassport } from './pages/passport.ts';
import { Questions } from './pages/questions.ts';
import { Results } from './pages/results.ts';
import { Roadmap } from './pages/roadmap.ts';
import { words } from './pages/words.ts';

it('opens the passport of every kind of number by keys, with the figures of the method', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const results = new Results(page);
  await new Home(page).openSample();
  await results.untilShown('pillars');

  await withPassport(results.inHeadline('2.6'), async (passport) => {
    expect(await passport.title()).toBe('Overall 2.60');
    expect(await passport.text()).toContain('sum of scores ÷ number of sections = 10.41 ÷ 4 = 2.60');
    const made = await passport.madeOf();
    for (const part of ['People 2.50 1', 'Process 2.78 1', 'Platform 3.00 1', 'Insights 2.13 1']) {
      expect(made).toContainEqual(expect.stringContaining(part));
    }
    expect(await passport.text()).toContain('2.57 to 2.69');
    expect(await passport.text()).toContain('T6 Billing and subscription link. Does not apply:');
  });

  await withPassport(results.inHeadline('2 Emerging'), async (passport) => {
    expect(await passport.title()).toBe('Level of the organisation 2 Emerging');
    expect(await passport.text()).toContain('8 answers to level 3');
    expect(await passport.text()).toContain('I4 Forecast accuracy learning. Nobody knows. Counts as 1.');
  });

  await withPassport(results.inPillar('People', '2.50'), async (passport) => {
    expect(await passport.text()).toContain('sum of levels ÷ number of answers = 20 ÷ 8 = 2.50');
    expect(await passport.text()).toContain('2 more must reach level 3: 4 of 8 are there, 6 are needed.');
  });

  await withPassport(results.inPillar('Process', '2.78'), async (passport) => {
    expect(await passport.text()).toContain('sum of weight × level ÷ sum of weights = 25 ÷ 9 = 2.78');
    expect(await passport.text()).toContain('Without weights 2.88');
    expect(await passport.text()).toContain('R6: set by hand; all others: usual weight');
    await passport.follow('4');
    expect(await passport.title()).toBe('R7 Quote, price and discount control 4');
    await passport.back();
    expect(await passport.title()).toBe('Process 2.78');
  });

  await withPassport(results.inPillar('Insights', '2.00–2.47'), async (passport) => {
    expect(await passport.text()).toContain('17 ÷ 8.5 = 2.00');
    expect(await passport.text()).toContain('21 ÷ 8.5 = 2.47');
  });

  await withPassport(results.tile('R4'), async (passport) => {
    expect(await passport.title()).toBe('Level of R4 Forecasting 2 Emerging');
    expect(await passport.text()).toContain('R4 Forecasting is key and stands at 2.');
    await passport.follow('3 Defined');
    expect(await passport.title()).toBe('Target of R4 Forecasting 3 Defined');
  });

  await withPassport(results.fact(words('results.status.complete')), async (passport) => {
    expect(await passport.title()).toBe('Completeness 96.8 %');
    expect(await passport.text()).toContain('30 ÷ 31 = 96.8 %');
  });

  await withPassport(results.fact(words('results.facts.confidence.medium')), async (passport) => {
    expect(await passport.text()).toContain('0.42 ÷ 0.7 = 0.60 medium');
    expect(await passport.madeOf()).toContainEqual(expect.stringMatching(/^Completeness 0\.97 0\.4 /));
  });
  expect(await cairn.trespasses()).toEqual([]);
});

it('follows the numbers onto the roadmap, and leads from a passport to the question behind it', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  await new Home(page).openSample();
  await new Roadmap(page).open();
  const wave = (number: number) => page.getByRole('region', { name: words('roadmap.wave.title', { wave: number }) });

  await withPassport(numberIn(wave(1), words('roadmap.card.priority', { value: '3.00' })), async (passport) => {
    expect(await passport.title()).toMatch(/^I1-23 .* 3\.00$/);
    expect(await passport.text()).toContain('1 × 1 × 4 × 1 × 1.5 ÷ 2 = 3.00');
  });

  const projected = ['2.68', '2.80', '2.87'];
  for (const [index, score] of projected.entries()) {
    await withPassport(numberIn(wave(index + 1), score), async (passport) => {
      expect(await passport.title()).toBe(`Overall after wave ${index + 1} ${score}`);
    });
  }

  await goTo(page, 'results');
  const results = new Results(page);
  await results.untilShown('pillars');
  const way = await results.way();
  expect(way).toHaveLength(8);
  expect(way[0]).toMatch(/^1 .*I4 Forecast accuracy learning/);
  expect(way[7]).toContain('The organisation reaches level 3.');

  const passport = await Passport.of(results.inPillar('Platform', '3.00'));
  expect(await passport.text()).toContain('sum of levels ÷ number of answers = 21 ÷ 7 = 3.00');
  await passport.goTo('T5');
  await new Questions(page, 'four-pillar').untilAt('T5');
  expect(await cairn.trespasses()).toEqual([]);
});
