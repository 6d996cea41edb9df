import type { ActionEdit, Assessment } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Score } from '../scoring/result.ts';
import { editsOf } from './edits.ts';
import { wholeDrafts } from './makePlan.ts';
import type { Factors } from './plan.ts';
import { wayTo } from './route.ts';

/** The factors of a priority that people can set by hand. */
export type FactorName = 'gap' | 'weight' | 'impact' | 'confidence' | 'urgency' | 'effort';

/** Which factors of an action were set by hand; ticked exposure counts as urgency. Of a part, give the edit of its action. */
export function factorsByHand(edit: ActionEdit | undefined): ReadonlySet<FactorName> {
  const names = new Set<FactorName>();
  for (const name of ['gap', 'weight', 'impact', 'urgency'] as const) {
    if (edit?.factors?.[name] !== undefined) names.add(name);
  }
  if (edit?.confidence !== undefined) names.add('confidence');
  if (edit?.effort !== undefined) names.add('effort');
  if (edit?.exposure === true) names.add('urgency');
  return names;
}

/** What the factors of every step and own action would be if nobody had set one by hand, by the id of the whole action: parts have those
 * of their action. */
export function computedFactors(
  framework: Framework,
  assessment: Assessment,
  score: Score,
): ReadonlyMap<ActionId, Factors> {
  const edits = editsOf(assessment);
  const plain = new Map(
    [...edits].map(([id, edit]): [string, ActionEdit] => {
      const { factors: _factors, confidence: _confidence, effort: _effort, exposure: _exposure, ...rest } = edit;
      return [id, rest];
    }),
  );
  const route = assessment.settings?.route;
  const way = route === undefined ? null : wayTo(framework, score, edits, route);
  const drafts = wholeDrafts(framework, assessment, score, plain, way?.needs);
  return new Map(drafts.map(({ id, factors }) => [id, factors]));
}
