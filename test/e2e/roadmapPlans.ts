import { join } from 'node:path';
import { expect } from 'vitest';
import fourPillarWords from '../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import type { Candidate, Plan } from '../../shared/roadmap/plan.ts';
import { planFile } from './commandLine.ts';
import type { Cairn } from './host/openCairn.ts';
import { goHome } from './pages/bar.ts';
import { Home } from './pages/home.ts';
import type { Roadmap } from './pages/roadmap.ts';
import { words } from './pages/words.ts';

/** The organisation of the sample. */
export const organisation = 'Fjord Analytics';

const titles = new Map(
  Object.values(fourPillarWords.questions).flatMap(({ actions }) =>
    Object.entries<{ readonly title: string }>(actions).map(([id, { title }]) => [id, title] as const),
  ),
);

/** The title of an action of the four pillars. */
export const titleOf = (id: string) => titles.get(id) ?? words('roadmap.card.discovery');

/** The plan that the command line makes of the file that the app exports now. */
export async function planOf(cairn: Cairn, name: string): Promise<Plan> {
  const path = join(cairn.home, `${name}.cairn.json`);
  await goHome(cairn.page);
  await new Home(cairn.page).exportTo(cairn, organisation, path);
  await new Home(cairn.page).open(organisation);
  return planFile(path);
}

/** Compares the board, card by card and wave by wave, with the plan of the file that is exported now. */
export async function expectSamePlan(cairn: Cairn, roadmap: Roadmap, name: string): Promise<Plan> {
  const plan = await planOf(cairn, name);
  await roadmap.open();
  const shown = await roadmap.waves();
  const nameOf = new Map(plan.candidates.map((candidate) => [candidate.id, cardTitle(candidate)]));
  // What finds something out carries words of its own; its place is counted.
  const steps = (all: readonly (string | null)[]) => all.filter((title) => title !== null);
  const expected = plan.waves.map(({ actions }) => actions.map((id) => nameOf.get(id) ?? null));
  const known = new Set(expected.flat());
  expect(shown.map((wave) => wave.filter((title) => known.has(title)))).toEqual(expected.map(steps));
  expect(shown.map((wave) => wave.length)).toEqual(expected.map((wave) => wave.length));
  const heads = plan.waves.map(({ loadDays, capacityDays }) =>
    words('roadmap.wave.load', { load: loadDays, capacity: capacityDays }),
  );
  expect(await roadmap.loads()).toEqual(heads);
  expect(await roadmap.projections()).toEqual(plan.waves.map(({ projected }) => projected?.overall?.toFixed(2) ?? ''));
  return plan;
}

function cardTitle(candidate: Candidate): string | null {
  if (candidate.kind !== 'step') return null;
  const { part } = candidate;
  if (part === undefined) return titleOf(candidate.id);
  return words('report.action.part', { title: titleOf(part.of), part: part.number, parts: part.count });
}
