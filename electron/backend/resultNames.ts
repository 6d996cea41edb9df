import { assertNever } from '../../shared/base/assertNever.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import type { FrameworkTexts } from '../../shared/frameworks/texts.ts';
import { verdictName } from '../../shared/frameworks/verdictNames.ts';
import type { Score } from '../../shared/scoring/result.ts';

const levels = ['1', '2', '3', '4', '5'] as const;

/** The name of a level from 1 to 5; null for none, and for a ladder, which has none. */
export function levelName(texts: FrameworkTexts, level: number | null): string | null {
  const key = levels[(level ?? 0) - 1];
  return key === undefined || texts.kind !== 'pillars' ? null : texts.levels[key].name;
}

/** The name of what a score has attained: its level, stage or verdict. */
export function attainedName(framework: Framework, texts: FrameworkTexts, score: Score): string | null {
  switch (score.kind) {
    case 'pillars':
      return levelName(texts, score.overall.level);
    case 'ladder':
      return stageName(framework, texts, score.overall.stage);
    case 'check':
      return score.overall.verdict === null || texts.kind !== 'check'
        ? null
        : verdictName(texts, score.overall.verdict);
    default:
      return assertNever(score);
  }
}

/** The name of a stage, 0 meaning that the first is not attained; null for none, and for a questionnaire without stages. */
export function stageName(framework: Framework, texts: FrameworkTexts, stage: number | null): string | null {
  if (stage === null || texts.kind !== 'ladder') return null;
  const section = framework.sections[stage - 1];
  return section === undefined ? texts.belowFirst.name : (texts.sections[section.id]?.name ?? section.id);
}
