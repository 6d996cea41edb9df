import type { Translate } from '../../../shared/i18n/translate.ts';
import { topLevel } from '../../../shared/scoring/level.ts';
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

/** True when level 5 would be asked of half of the questions that are not there yet or of more, where it seldom pays (method 7.10). `moved`
 * are targets that are about to change. */
export function asksForTheTop({ questions }: PillarScore, moved: TargetEffect['moved'] = []): boolean {
  const next = new Map(moved.map(({ question, to }) => [question, to]));
  const below = questions.filter(({ target, score }) => target !== null && (score === null || score < topLevel));
  const asked = below.filter(({ id, target }) => (next.get(id) ?? target) === topLevel);
  return asked.length > 0 && asked.length * 2 >= below.length;
}
