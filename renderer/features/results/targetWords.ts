import type { Translate } from '../../../shared/i18n/translate.ts';
import type { PillarScore } from '../../../shared/scoring/result.ts';
import type { TargetEffect } from '../../../shared/targets/targetEffect.ts';
import type { TargetChoice } from '../../../shared/targets/targetTemplates.ts';

export type TemplateName = TargetChoice['name'];
export const templateNames: readonly TemplateName[] = ['method', 'next-level', 'key-first', 'aim'];

/** The levels that a target may have, as choices. */
export const levelOptions = [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: String(level) }));

/** More ids than these are counted. */
const most = 14;

/** The targets that move, by step: "2 → 3" with the ids, most frequent first. */
export function steps(
  t: Translate,
  moved: TargetEffect['moved'],
): readonly { readonly step: string; readonly questions: string }[] {
  const byStep = Map.groupBy(moved, ({ from, to }) => t('targets.template.step', { from, to }));
  return [...byStep]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([step, those]) => {
      const ids = those.slice(0, most).map(({ question }) => question);
      const more = those.length - ids.length;
      const parts = more > 0 ? [...ids, t('targets.template.more', { count: more })] : ids;
      return { step, questions: parts.join(t('results.comma')) };
    });
}

/** True when level 5 is asked for where it seldom pays: by the level that was named, or in half of the questions (method 7.10). */
export function asksForTheTop({ questions }: PillarScore, named: number | null): boolean {
  if (named !== null) return named === 5;
  const targets = questions.flatMap(({ target }) => target ?? []);
  return targets.length > 0 && targets.filter((target) => target === 5).length * 2 >= targets.length;
}
