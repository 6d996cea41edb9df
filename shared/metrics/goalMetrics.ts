import type { GoalId, MetricId, QuestionId } from '../base/ids.ts';
import type { PillarFramework } from '../frameworks/structure.ts';

/** The metrics of a goal: those that the capabilities serving it name, the one that most of them name first; of equal counts the one that
 * stands further to the front of their lists, then the one that comes first in the framework. */
export function goalMetrics(
  framework: PillarFramework,
  goal: GoalId,
  applies: (question: QuestionId) => boolean,
): readonly MetricId[] {
  const found = new Map<MetricId, { count: number; places: number }>();
  for (const { id, goal: served, metrics } of framework.sections.flatMap(({ questions }) => questions)) {
    if (served !== goal || !applies(id)) continue;
    for (const [place, metric] of metrics.entries()) {
      const { count, places } = found.get(metric) ?? { count: 0, places: 0 };
      found.set(metric, { count: count + 1, places: places + place });
    }
  }
  return [...found].toSorted(([, a], [, b]) => b.count - a.count || a.places - b.places).map(([metric]) => metric);
}
