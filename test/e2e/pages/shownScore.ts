import { expect } from 'vitest';
import { rangeWords } from '../../../renderer/features/results/words.ts';
import fourPillarWords from '../../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import { fixed } from '../../../shared/report/numbers.ts';
import type { PillarDocument } from '../commandLine.ts';
import type { Results, ShownPillar } from './results.ts';
import { words } from './words.ts';

const sectionWords: Readonly<Record<string, { readonly name: string }>> = fourPillarWords.sections;

/** The results screen shows the numbers of the command line, and the same questions as blocking the next level. */
export async function expectNumbers(results: Results, { overall, sections }: PillarDocument): Promise<void> {
  await results.untilShown('pillars');
  const headline = { score: fixed(words, overall.score ?? 0, 1), level: overall.level ?? '', name: overall.levelName };
  expect(await results.headline()).toBe(words('report.verdict.headline', headline));
  expect(await results.pillars()).toEqual([
    ...sections.map((section) => rowOf(sectionWords[section.id]?.name ?? section.id, section)),
    rowOf(words('results.pillars.overall'), overall),
  ]);
  const blocking = sections.flatMap(({ blockers }) => blockers.filter(({ rule }) => rule !== 'breadth'));
  const named = await results.leadsTo(/^What blocks/);
  expect(new Set(named)).toEqual(new Set(blocking.flatMap(({ questions }) => questions)));
}

function rowOf(name: string, standing: PillarDocument['overall'] | PillarDocument['sections'][number]): ShownPillar {
  const { score, low, high, level, levelName, distance } = standing;
  return {
    name,
    level: `${level} ${levelName}`,
    score: fixed(words, score ?? 0, 2),
    range: rangeWords(words, low, high),
    distance: words('results.pillars.toLevel', { count: distance ?? 0, level: (level ?? 0) + 1 }),
  };
}
