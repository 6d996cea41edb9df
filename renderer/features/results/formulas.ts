import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import { percentWords } from './mapRows.ts';
import { type Mean, overallMean, sectionMean } from './means.ts';
import { type LadderView, type PillarView, sectionName } from './resultView.ts';

/** How the scores, the range, the target, the level, the confidence and the balance come about, one line each. */
export function pillarFormulas(t: Translate, view: PillarView): readonly string[] {
  const { framework, score, assessment } = view;
  const sections = framework.sections.flatMap((pillar, index) => {
    const result = score.sections[index];
    const mean = sectionMean(pillar, score);
    if (result === undefined || result.score === null || mean === null) return [];
    return [meanWords(t, sectionName(view, pillar.id), mean, result.unweighted, ['mean', 'weighted'])];
  });
  const overall = overallMean(score, assessment);
  const whole =
    overall === null
      ? []
      : [meanWords(t, t('results.pillars.overall'), overall, score.overall.unweighted, ['overall', 'overallWeighted'])];
  const rules = ['range', 'target', 'level', 'confidence', 'balance'].map((rule) => t(`results.formula.${rule}`));
  return [...sections, ...whole, ...rules];
}

/** "Process: 25 / 9 = 2.78, the weighted mean of 8 answers; without weights 2.88". */
function meanWords(
  t: Translate,
  name: string,
  mean: Mean,
  unweighted: number | null,
  [even, weighted]: readonly [string, string],
): string {
  const formula = t('results.formula.section', {
    name,
    sum: plain(t, mean.sum),
    weights: plain(t, mean.weights),
    score: fixed(t, mean.value, 2),
  });
  const plainMean = fixed(t, unweighted ?? mean.value, 2);
  const of = t(`results.formula.${mean.weighted ? weighted : even}`, { count: mean.count, plain: plainMean });
  return formula + t('results.comma') + of;
}

/** How each stage's percentage comes about. */
export function ladderFormulas(t: Translate, view: LadderView): readonly string[] {
  return view.score.sections.flatMap((stage, index) =>
    stage.percent === null
      ? []
      : [
          t('results.ladder.formula', {
            number: index + 1,
            percent: percentWords(t, stage.percent),
            count: stage.rated,
          }),
        ],
  );
}
