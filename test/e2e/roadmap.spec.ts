import { join } from 'node:path';
import { expect, it } from 'vitest';
import fourPillarWords from '../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import type { Plan } from '../../shared/roadmap/plan.ts';
import { planFile } from './commandLine.ts';
import { type Cairn, openCairn } from './host/openCairn.ts';
import { goHome } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import { Roadmap } from './pages/roadmap.ts';
import { words } from './pages/words.ts';

const organisation = 'Fjord Analytics';
const titles = new Map(
  Object.values(fourPillarWords.questions).flatMap(({ actions }) =>
    Object.entries<{ readonly title: string }>(actions).map(([id, { title }]) => [id, title] as const),
  ),
);
const titleOf = (id: string) => titles.get(id) ?? words('roadmap.card.discovery');

/** What the plan is for the file that the app exports now, as titles by wave. */
async function planOf(cairn: Cairn, name: string): Promise<Plan> {
  const path = join(cairn.home, `${name}.cairn.json`);
  await goHome(cairn.page);
  await new Home(cairn.page).exportTo(cairn, organisation, path);
  await new Home(cairn.page).open(organisation);
  return planFile(path);
}

/** Cards carry titles; what finds something out carries its own. */
function expectWaves(shown: readonly (readonly string[])[], plan: Plan): void {
  const discoveries = new Set(plan.candidates.filter(({ kind }) => kind === 'discovery').map(({ id }) => id));
  expect(shown.length).toBe(plan.waves.length);
  for (const [index, wave] of plan.waves.entries()) {
    expect(shown[index]).toHaveLength(wave.actions.length);
    const steps = wave.actions.filter((id) => !discoveries.has(id)).map(titleOf);
    expect(shown[index]).toEqual(expect.arrayContaining(steps));
  }
}

it('plans what the command line plans, follows every edit, and keeps it', async () => {
  const cairn = await openCairn();
  const roadmap = new Roadmap(cairn.page);
  await new Home(cairn.page).openSample();
  const before = await planOf(cairn, 'before');
  await roadmap.open();
  expectWaves(await roadmap.waves(), before);

  await roadmap.edit(titleOf('I1-23'), async (fields) => {
    await fields.owner('Head of revenue operations');
    await fields.effort(4);
  });
  await roadmap.edit(titleOf('P2-23'), (fields) => fields.confidence('low'));
  await roadmap.edit(titleOf('T5-23'), (fields) => fields.notNow('after the CRM change'));
  const shown = await roadmap.waves();
  const card = await roadmap.card(titleOf('I1-23'));
  expect(card).toContain('Head of revenue operations');
  expect(card).toContain('E4');
  expect(await roadmap.card(titleOf('P2-23'))).toContain(words('roadmap.card.confidence.low'));
  expect(await roadmap.later()).toContainEqual(expect.stringContaining(titleOf('T5-23')));

  const after = await planOf(cairn, 'after');
  expect(after.waves).not.toEqual(before.waves);
  expectWaves(shown, after);
  const edited = (id: string) => after.candidates.find((candidate) => candidate.id === id);
  expect(edited('I1-23')?.effort).toBe(4);
  expect(edited('P2-23')).toMatchObject({ factors: { confidence: 0.5 } });
  expect(after.later).toContainEqual({ id: 'T5-23', reason: 'not-now' });
  expect(await cairn.trespasses()).toEqual([]);
});
