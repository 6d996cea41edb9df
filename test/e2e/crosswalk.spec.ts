import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Assessment } from '../../shared/assessment/schema.ts';
import { assessmentOf } from '../builders/anAssessment.ts';
import { theWorkedLadder, theWorkedPillars } from '../builders/theExamples.ts';
import { readAssessment } from './commandLine.ts';
import { freshHome } from './host/freshHome.ts';
import { itOnThePage } from './host/itOnThePage.ts';
import { openCairn } from './host/openCairn.ts';
import { workspaceOf } from './look/workspaceOf.ts';
import { goHome } from './pages/bar.ts';
import { Crosswalk } from './pages/crosswalk.ts';
import { Home } from './pages/home.ts';
import { press } from './pages/keyboard.ts';
import { Questions } from './pages/questions.ts';
import { Roadmap } from './pages/roadmap.ts';
import { words } from './pages/words.ts';

const said = '4.6 was seen in two teams';

/** The worked pillars with R7 open, and a ladder of the same organisation that still needs I5's work. */
const pillars: Assessment = {
  ...theWorkedPillars,
  agreed: (theWorkedPillars.agreed ?? []).filter(({ question }) => question !== 'R7'),
};
const ladder: Assessment = {
  ...theWorkedLadder,
  title: 'Billing review',
  date: '2026-11-09',
  agreed: (theWorkedLadder.agreed ?? []).map((entry) => {
    if (entry.question === '3.7') return { ...entry, answer: 'P' };
    return entry.question === '3.4' ? { ...entry, answer: 'L', note: said } : entry;
  }),
  actions:
    assessmentOf({
      organisation: { name: 'Fjord Analytics' },
      actions: [{ id: '3.7-1', owner: 'Head of success' }],
    }).actions ?? [],
};
const elsewhere: Assessment = { ...ladder, organisation: { name: 'Delta Cables' } };

it('offers an answer of the other questionnaire, takes it by key, and takes it back', async () => {
  const home = freshHome();
  const ids = workspaceOf(home, {
    pillars: { framework: 'four-pillar', assessment: pillars },
    ladder: { framework: 'revenue-ladder', assessment: ladder },
    elsewhere: { framework: 'revenue-ladder', assessment: elsewhere },
  });
  const cairn = await openCairn(home);
  const crosswalk = new Crosswalk(cairn.page);
  const questions = new Questions(cairn.page, 'four-pillar');

  await crosswalk.goTo(`#/a/${ids.pillars}/questions/R7`);
  await questions.untilAt('R7');
  expect(await crosswalk.said()).toMatch(/Billing review, 9 Nov 2026[\s\S]*3\.3[\s\S]*Fully[\s\S]*3\.4[\s\S]*Largely/);
  expect(await crosswalk.offered()).toBe('Alt+C');
  expect(await questions.shown()).toBeNull();

  // A note for the consultant stays closed until it is asked for.
  expect(await crosswalk.said()).not.toContain(said);
  await crosswalk.showNote();
  expect(await crosswalk.said()).toContain(said);

  await crosswalk.take();
  await questions.untilSaved();
  await expect.poll(() => questions.shown()).toContain('3');
  expect(await crosswalk.said()).toContain(words('crosswalk.offer.lowestSame'));
  expect(await crosswalk.offered()).toBeNull();

  const file = join(home, 'taken.cairn.json');
  const shown = await exported(cairn, file);
  expect(shown).toMatchObject({ answer: 3, note: said });
  expect(shown?.visibility).toBeUndefined();
  expect(shown?.references).toEqual(['Revenue ladder: Billing review, 9 Nov 2026: 3.3 Fully; 3.4 Largely']);

  await crosswalk.goTo(`#/a/${ids.pillars}/questions/R7`);
  await questions.untilAt('R7');
  await press(cairn.page, 'u');
  await expect.poll(() => questions.shown()).toBeNull();
  await expect.poll(() => crosswalk.offered()).toBe('Alt+C');

  // Nothing is offered where another organisation alone answered.
  await crosswalk.goTo(`#/a/${ids.elsewhere}/questions/3.3`);
  const other = new Questions(cairn.page, 'revenue-ladder');
  await other.untilAt('3.3');
  expect(await crosswalk.isThere()).toBe(false);
  expect(await cairn.trespasses()).toEqual([]);

  async function exported(opened: typeof cairn, path: string) {
    await goHome(opened.page);
    await new Home(opened.page).exportTo(opened, `${pillars.organisation.name}, ${pillars.title}`, path);
    return readAssessment(path).agreed?.find(({ question }) => question === 'R7');
  }
});

itOnThePage('lists the same work once in the roadmap of both', async () => {
  const home = freshHome();
  const ids = workspaceOf(home, {
    pillars: { framework: 'four-pillar', assessment: pillars },
    ladder: { framework: 'revenue-ladder', assessment: ladder },
  });
  const cairn = await openCairn(home);
  const crosswalk = new Crosswalk(cairn.page);
  await crosswalk.goTo(`#/a/${ids.pillars}/roadmap`);

  const lines = await crosswalk.merged();
  expect(lines.filter((line) => line.includes('I5-23') || line.includes('3.7-1'))).toEqual([
    expect.stringMatching(/^I5-23 = 3\.7-1 .*Head of success both \d+$/),
  ]);
  expect(new Set(lines).size).toBe(lines.length);

  const same = words('crosswalk.action.same', { id: '3.7-1', framework: 'Revenue ladder' });
  const title = 'Report churn by segment and cause; define a four-signal health score';
  expect(await new Roadmap(cairn.page).card(title)).toContain(same);
  expect(await cairn.trespasses()).toEqual([]);
});
