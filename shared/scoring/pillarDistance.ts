import type { QuestionId } from '../base/ids.ts';
import type { PillarFramework } from '../frameworks/structure.ts';
import { breadthOf, type Standing, standingsOf } from './pillarLevel.ts';
import { questionResults } from './questionResults.ts';
import type { LevelChange, PillarScore } from './result.ts';

/** Counts for a step that the framework has no action for. */
const middleEffort = 3;

/** The content's effort band of one step; what people edited in the road map does not move a score. */
function effortOfStep({ question }: Standing, to: number): number {
  return question.actions.find((action) => action.to === to)?.effort ?? middleEffort;
}

function compareIds(a: QuestionId, b: QuestionId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The `count` cheapest to raise by one level to `target`: lowest effort first, then by id. */
function cheapest(standings: readonly Standing[], count: number, target: number): readonly Standing[] {
  if (count <= 0) return [];
  return standings
    .map((standing) => ({ standing, effort: effortOfStep(standing, target) }))
    .sort((a, b) => a.effort - b.effort || compareIds(a.standing.question.id, b.standing.question.id))
    .slice(0, count)
    .map(({ standing }) => standing);
}

/** The smallest set of changes that lifts a section to `target` (2-5), first by number of questions, then by the sum of the steps'
 * effort bands, levels raised, ids; empty when it is there, null when nothing applies (method 8b.10).
 * [Note: Greedy distance] No search is needed. Key and floor questions must change whatever else does. What breadth still lacks costs no
 * further question where a floor question goes one step higher, and else one question per step from just below the target: in
 * both cases every choice raises one level and stands alone, so the cheapest ones are the minimum. */
export function sectionChanges(standings: readonly Standing[], target: number): readonly LevelChange[] | null {
  if (standings.length === 0) return null;
  const raised = new Map<Standing, number>();
  const floor: Standing[] = [];
  const near: Standing[] = [];
  let lacking = breadthOf(standings.length);
  for (const standing of standings) {
    if (standing.level >= target || standing.question.key) lacking -= 1;
    if (standing.level >= target) continue;
    if (standing.question.key) raised.set(standing, target);
    else if (standing.level < target - 1) floor.push(standing);
    else near.push(standing);
  }
  for (const standing of floor) raised.set(standing, target - 1);
  for (const standing of cheapest(floor, lacking, target)) raised.set(standing, target);
  for (const standing of cheapest(near, lacking - floor.length, target)) raised.set(standing, target);

  const changes: LevelChange[] = [];
  for (const standing of standings) {
    const to = raised.get(standing);
    if (to !== undefined) changes.push({ question: standing.question.id, from: standing.known, to });
  }
  return changes;
}

/** The smallest set of changes that lifts the whole organisation to `target` (2-5), in framework order; null when no change can: nothing
 * applies in some section, or the assessment is empty or incomplete and has no level to start from (method 8b.10). */
export function changesToLevel(
  framework: PillarFramework,
  score: PillarScore,
  target: number,
): readonly LevelChange[] | null {
  if (score.status === 'empty' || score.status === 'incomplete') return null;
  const results = questionResults(score);
  const changes: LevelChange[] = [];
  for (const { questions } of framework.sections) {
    const own = questions.flatMap((question) => results.get(question.id) ?? []);
    const section = sectionChanges(standingsOf(questions, own), target);
    if (section === null) return null;
    changes.push(...section);
  }
  return changes;
}
