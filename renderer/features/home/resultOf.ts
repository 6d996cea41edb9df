import { assertNever } from '../../../shared/base/assertNever.ts';
import type { AssessmentRow } from '../../../shared/contract/assessments.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { tallied } from '../../../shared/report/words.ts';

/** The passports behind a row's result and what stands beside it. */
export const resultSubjects = {
  pillars: { result: { kind: 'overall-level' }, side: { kind: 'overall-score' } },
  ladder: { result: { kind: 'stage-attained' }, side: { kind: 'stage-attained' } },
  check: { result: { kind: 'verdict' }, side: { kind: 'overall-score' } },
} as const;

/** How far the next level, stage or verdict is: "8 answers to level 3"; null without one, at the top and where no change attains it. */
export function distanceOf({ framework, level, distance }: AssessmentRow, t: Translate): string | null {
  if (level === null || distance === null) return null;
  switch (framework.kind) {
    case 'pillars':
      return tallied(t, 'report.verdict.distance', distance, { level: level + 1 });
    case 'ladder':
      return tallied(t, 'report.verdict.stageDistance', distance, { next: level + 1 });
    case 'check':
      return t('home.toNextVerdict', { count: distance });
    default:
      return assertNever(framework.kind);
  }
}

/** The result of a row in two short lines: the level, stage or verdict, and what stands beside it; null where there is no result yet, empty
 * where nothing stands beside it. */
export function resultOf(row: AssessmentRow, t: Translate): readonly [string, string | null] {
  if (row.level === null) return [t('home.notYet'), null];
  if (row.framework.kind === 'ladder') {
    return [
      t('home.stage', { stage: row.level }),
      t('home.stagesAttained', { stage: row.level, stages: row.map.length }),
    ];
  }
  if (row.framework.kind === 'check') {
    return [
      row.levelName ?? t('home.notYet'),
      row.score === null ? '' : t('home.score', { score: row.score.toFixed(1) }),
    ];
  }
  const score = row.score === null ? null : t('home.score', { score: row.score.toFixed(1) });
  return [`${row.level} ${row.levelName ?? ''}`.trim(), score];
}
