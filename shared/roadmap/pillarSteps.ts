import type { Assessment } from '../assessment/schema.ts';
import type { Capability, Pillar, PillarFramework } from '../frameworks/structure.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { PillarResult, PillarScore, QuestionResult } from '../scoring/result.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import type { Draft } from './draft.ts';
import { closedAs, type Edits } from './edits.ts';
import type { Needs } from './route.ts';
import { stepDraft } from './stepDraft.ts';

/** Sections with the lowest score, all that tie. */
function weakestSections(sections: readonly PillarResult[]): ReadonlySet<string> {
  const scored = sections.flatMap(({ id, score }) => (score === null ? [] : [{ id, score: toNineDecimals(score) }]));
  const lowest = Math.min(...scored.map(({ score }) => score));
  return new Set(scored.filter(({ score }) => score === lowest).map(({ id }) => id));
}

/** The level that a floor or key blocker asks of each question that it names; breadth alone does not count (method 8b.13). */
function blockedBelow(sections: readonly PillarResult[]): ReadonlyMap<string, number> {
  const needs = new Map<string, number>();
  for (const { rule, level, questions } of sections.flatMap((section) => section.blockers)) {
    if (rule === 'breadth') continue;
    const need = rule === 'key' ? level : level - 1;
    for (const id of questions) needs.set(id, Math.max(need, needs.get(id) ?? 0));
  }
  return needs;
}

interface Placed {
  readonly question: Capability;
  readonly section: Pillar;
  readonly result: QuestionResult;
}

/** One step for every capability whose level lies below its target (method 8.1, 8b.13), and all steps up to the level that a route needs. */
export function pillarSteps(
  framework: PillarFramework,
  assessment: Assessment,
  score: PillarScore,
  edits: Edits,
  needs: Needs,
): readonly Draft[] {
  const weakest = weakestSections(score.sections);
  const blocked = blockedBelow(score.sections);
  const results = questionResults(score);

  const draftsOf = ({ question, section, result }: Placed): readonly Draft[] => {
    const { level, target, gap, score: now } = result;
    if (typeof level !== 'number' || target === null || gap === null || now === null) return [];
    const weight = (result.weight ?? 1) * (assessment.settings?.sectionWeights?.[section.id] ?? 1);
    const last = Math.max(level < target ? level + 1 : level, needs.get(question.id) ?? 0);
    const drafts: Draft[] = [];
    for (let from = level; from < last; from += 1) {
      const action = question.actions.find((candidate) => candidate.from === from);
      const closed = action === undefined ? 'dropped' : closedAs(edits, action.id);
      // What is done opens the next step of a route; what was given up bars those above it.
      if (closed === 'done') continue;
      if (action === undefined || closed === 'dropped') break;
      const before = from === level ? undefined : question.actions.find((candidate) => candidate.to === from)?.id;
      const to = from + 1;
      const blocks = from < (blocked.get(question.id) ?? 0);
      drafts.push(
        stepDraft({
          question,
          section,
          action,
          before,
          from,
          to,
          gap: Math.min(1, Math.max(target, to) - now),
          weight,
          blocks,
          blocksWeakest: blocks && weakest.has(section.id),
          edit: edits.get(action.id),
        }),
      );
    }
    return drafts;
  };

  return framework.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const result = results.get(question.id);
      return result === undefined ? [] : draftsOf({ question, section, result });
    }),
  );
}
