import type { QuestionId } from '../base/ids.ts';
import { attainedStage, basePercent, halfway, leastRated, standingOfStage } from '../scoring/ladderStage.ts';
import { valueOfLetter } from '../scoring/letters.ts';
import type { QuestionResult } from '../scoring/result.ts';
import { entriesIn, entryOf, type LadderCase } from './explainInput.ts';
import type { Clearing } from './path.ts';
import { percentText } from './valueWords.ts';

/** What every change on the way to the next stage clears, each after those before it. */
export function stageClearing(c: LadderCase): Clearing {
  const { t, framework } = c;
  const { policy, stage } = c.score.overall;
  const next = (stage ?? 0) + 1;
  const changed = new Map<QuestionId, QuestionResult>();
  const standingsNow = () =>
    framework.sections.map((section) =>
      standingOfStage(
        section,
        entriesIn(c, section.id).map(({ id, result }) => changed.get(id) ?? result),
      ),
    );

  return ({ question, to }) => {
    const { section, result, question: asked } = entryOf(c, question);
    const index = framework.sections.findIndex(({ id }) => id === section.id);
    const before = standingsNow();
    if (typeof to === 'string') {
      const value = valueOfLetter(to);
      changed.set(question, { ...result, state: 'answered', source: 'agreed', score: value, level: to });
    }
    const after = standingsNow();
    const number = index + 1;
    const old = before[index];
    const now = after[index];
    if (old === undefined || now === undefined) return { clears: [], attains: '' };
    const answered = now.criteria.filter(({ value }) => value !== null).length;
    const threshold = number === next ? halfway : basePercent(policy);
    const isGate = 'gate' in asked && asked.gate;
    const wasShort = (old.percent ?? 0) <= threshold;
    const clears = [
      ...(isGate ? [t('explain.path.gate', { stage: number })] : []),
      ...(old.isRated ? [] : [t('explain.path.rated', { stage: number, answered, least: leastRated })]),
      ...(wasShort && now.percent !== null
        ? [t('explain.path.share', { stage: number, percent: percentText(t, now.percent), threshold })]
        : []),
    ];
    const attained = attainedStage(after, policy);
    const attains = attained > attainedStage(before, policy) ? t('explain.path.stage', { stage: attained }) : '';
    return { clears, attains };
  };
}
