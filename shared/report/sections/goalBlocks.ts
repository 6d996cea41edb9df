import { goalBars } from '../../charts/goalBars.ts';
import { goalStandings, neglectedGoal } from '../../scoring/goalStandings.ts';
import { goalMultipliers } from '../../scoring/goalWeights.ts';
import { goalChart } from '../charts/goalChart.ts';
import type { Block } from '../model.ts';
import { fixed, plain } from '../numbers.ts';
import type { PillarReport } from '../reportContext.ts';

/** What matters beside how mature it is, goal by goal (content 1.1); nothing while nobody shared out points. */
export function goalBlocks(report: PillarReport): readonly Block[] {
  const { t, framework, texts, score, input } = report;
  const standings = goalStandings(framework, input.assessment.settings, score);
  if (standings === null) return [];
  const names: Readonly<Record<string, string>> = texts.goals;
  const rows = standings.map(({ goal, points, score: mean, rated, questions }) => ({
    name: names[goal] ?? goal,
    points,
    score: mean,
    words: {
      score: mean === null ? t('goals.bars.unrated') : fixed(t, mean, 2),
      note: t('goals.bars.questions', { rated, count: questions }),
    },
  }));
  const spoken = rows.map(({ name, points, words }) => t('goals.bars.row', { goal: name, points, score: words.score }));
  const neglected = neglectedGoal(standings);
  const sentence =
    neglected === null
      ? ''
      : t('goals.bars.neglected', {
          goal: names[neglected.goal] ?? neglected.goal,
          points: neglected.points,
          score: fixed(t, neglected.score ?? 0, 1),
        });
  const bars = { rows, heads: { points: t('goals.bars.points'), score: t('goals.bars.score') } };
  return [
    { kind: 'space', height: 18 },
    { kind: 'heading', text: t('goals.bars.title') },
    {
      kind: 'figure',
      figure: goalBars(bars),
      charts: [goalChart(bars)],
      alt: t('goals.bars.figure', { rows: spoken.join('; ') }),
      caption: [sentence, t('goals.report.caption')].filter((text) => text !== '').join(' '),
    },
  ];
}

/** "Share data and decide together 1.8 (30 points), …", highest weight first; empty while nobody shared out points. */
export function goalWeightList({ t, framework, texts, input }: PillarReport): string {
  const { goals } = input.assessment.settings ?? {};
  const multipliers = goalMultipliers(framework, goals);
  if (multipliers === null) return '';
  const names: Readonly<Record<string, string>> = texts.goals;
  return [...multipliers]
    .toSorted(([, a], [, b]) => b - a)
    .map(([goal, weight]) =>
      t('goals.report.entry', { goal: names[goal] ?? goal, weight: plain(t, weight), points: goals?.[goal] ?? 0 }),
    )
    .join(t('report.format.comma'));
}

/** Weights by hand, "R6 2, I5 1.5"; those of 1 only where goals would weigh otherwise. Empty when there are none. */
export function handWeightList({ t, entries, input }: PillarReport): string {
  const { weights, goals } = input.assessment.settings ?? {};
  return entries
    .flatMap(({ id }) => {
      const weight = weights?.[id];
      return weight === undefined || (weight === 1 && goals === undefined) ? [] : [`${id} ${plain(t, weight)}`];
    })
    .join(t('report.format.comma'));
}
