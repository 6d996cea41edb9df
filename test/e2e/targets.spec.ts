import { join } from 'node:path';
import { expect, it } from 'vitest';
import fourPillarWords from '../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import { fixed } from '../../shared/report/numbers.ts';
import { readAssessment, scorePillarFile } from './commandLine.ts';
import { itOnThePage } from './host/itOnThePage.ts';
import { type Cairn, openCairn } from './host/openCairn.ts';
import { violations } from './look/axe.ts';
import { goHome, goTo } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { press } from './pages/keyboard.ts';
import { Results } from './pages/results.ts';
import { Targets } from './pages/targets.ts';
import { words } from './pages/words.ts';

const organisation = 'Fjord Analytics';
const goalNames: Readonly<Record<string, string>> = fourPillarWords.goals;
const shared = { G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 } as const;

/** The file that the app exports now. */
async function exported(cairn: Cairn, name: string): Promise<string> {
  const path = join(cairn.home, `${name}.cairn.json`);
  await goHome(cairn.page);
  await new Home(cairn.page).exportTo(cairn, organisation, path);
  await new Home(cairn.page).open(organisation);
  await goTo(cairn.page, 'results');
  await new Results(cairn.page).untilShown('pillars');
  return path;
}

it('weighs by goals as the command line does, and goes back to where it was', async () => {
  const cairn = await openCairn();
  const { page } = cairn;
  const results = new Results(page);
  const targets = new Targets(page);
  await new Home(page).openSample();
  const before = await results.pillars();

  await targets.openGoals();
  for (const [goal, points] of Object.entries(shared)) {
    if (goal === 'G6') {
      expect(await targets.left()).toBe(words('goals.left', { count: 20, all: 100 }));
      expect(await targets.goals.getByRole('button', { name: words('goals.use') }).isEnabled()).toBe(false);
    }
    await targets.points(goalNames[goal] ?? goal, points);
  }
  expect(await targets.left()).toBe(words('goals.all'));
  expect(await violations(page)).toEqual([]);
  await targets.useGoals();

  const path = await exported(cairn, 'weighed');
  expect(readAssessment(path).settings?.goals).toEqual(shared);
  const scored = scorePillarFile(path);
  const shown = await results.pillars();
  expect(shown.map(({ score }) => score)).toEqual(
    [...scored.sections, scored.overall].map(({ score }) => fixed(words, score ?? 0, 2)),
  );
  expect(shown.map(({ score }) => score)).not.toEqual(before.map(({ score }) => score));
  expect(shown.map(({ level }) => level)).toEqual(before.map(({ level }) => level));
  expect(await results.text()).toContain(`${goalNames.G4} 1.8`);
  expect(await results.text()).toContain(words('goals.bars.title'));

  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => results.pillars()).toEqual(before);
  expect(await cairn.trespasses()).toEqual([]);
});

itOnThePage(
  'sets targets by a template after showing what it does, takes it back, and shows gaps in groups',
  async () => {
    const cairn = await openCairn();
    const { page } = cairn;
    const targets = new Targets(page);
    await new Home(page).openSample();

    await targets.openTargets();
    const preview = await targets.choose('next-level');
    expect(preview).toContain('19 targets change');
    expect(preview).toContain('R7, T1');
    expect(await violations(page)).toEqual([]);
    await targets.apply();
    await expect.poll(() => targets.choose('next-level')).toContain(words('targets.template.nothing'));
    await targets.takeBack();
    await expect.poll(() => targets.choose('next-level')).toContain('19 targets change');
    await targets.apply();
    await targets.close();

    const after = readAssessment(await exported(cairn, 'targets'));
    expect(after.targets).toMatchObject({ R7: 5, T1: 5, I8: 2, P7: 2 });
    expect(Object.keys(after.targets ?? {})).not.toContain('T6');
    expect(after.settings?.template?.name).toBe('next-level');

    await targets.view(words('targets.views.goal'));
    const totals = page.getByRole('group', { name: words('targets.views.groups.goal') });
    expect(await totals.getByRole('radio').count()).toBe(6);
    expect(await violations(page)).toEqual([]);
    expect(await cairn.trespasses()).toEqual([]);
  },
);
