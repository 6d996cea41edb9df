import type { AssessmentRow } from '../../../shared/contract/assessments.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { tallied } from '../../../shared/report/words.ts';

/** How far the next level or stage is: "8 answers to level 3"; null without one, at the top and where no change attains it. */
export function distanceOf({ framework, level, distance }: AssessmentRow, t: Translate): string | null {
  if (level === null || distance === null) return null;
  return framework.kind === 'ladder'
    ? tallied(t, 'report.verdict.stageDistance', distance, { next: level + 1 })
    : tallied(t, 'report.verdict.distance', distance, { level: level + 1 });
}

/** The result of a row in two short lines: the level or stage, and what stands beside it; null where there is no result yet. */
export function resultOf(row: AssessmentRow, t: Translate): readonly [string, string | null] {
  if (row.level === null) return [t('home.notYet'), null];
  if (row.framework.kind === 'ladder') {
    return [
      t('home.stage', { stage: row.level }),
      t('home.stagesAttained', { stage: row.level, stages: row.map.length }),
    ];
  }
  const score = row.score === null ? null : t('home.score', { score: row.score.toFixed(1) });
  return [`${row.level} ${row.levelName ?? ''}`.trim(), score];
}
