import type { Assessment } from '../assessment/schema.ts';
import type { Capability, Pillar, PillarFramework } from '../frameworks/structure.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { PillarResult, PillarScore, QuestionResult } from '../scoring/result.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import { type Draft, type Edits, isClosed } from './draft.ts';
import { stepDraft } from './stepDraft.ts';

/** Sections with the lowest score, all that tie. */
function weakestSections(sections: readonly PillarResult[]): ReadonlySet<string> {
  const scored = sections.flatMap(({ id, score }) => (score === null ? [] : [{ id, score: toNineDecimals(score) }]));
  const lowest = Math.min(...scored.map(({ score }) => score));
  return new Set(scored.filter(({ score }) => score === lowest).map(({ id }) => id));
}

/** Questions that a floor or key blocker names; breadth alone does not count (method 8b.13). */
function blockingQuestions(sections: readonly PillarResult[]): ReadonlySet<string> {
  const blockers = sections.flatMap((section) => section.blockers);
  return new Set(blockers.filter(({ rule }) => rule !== 'breadth').flatMap(({ questions }) => questions));
}

interface Placed {
  readonly question: Capability;
  readonly section: Pillar;
  readonly result: QuestionResult;
}

/** One step for every capability whose level lies below its target (method 8.1, 8b.13). */
export function pillarSteps(
  framework: PillarFramework,
  assessment: Assessment,
  score: PillarScore,
  edits: Edits,
): readonly Draft[] {
  const weakest = weakestSections(score.sections);
  const blocking = blockingQuestions(score.sections);
  const results = questionResults(score);

  const draftOf = ({ question, section, result }: Placed): readonly Draft[] => {
    const { level, target, gap } = result;
    if (typeof level !== 'number' || target === null || gap === null || level >= target) return [];
    const action = question.actions.find((candidate) => candidate.from === level);
    const edit = action === undefined ? undefined : edits.get(action.id);
    if (action === undefined || isClosed(edit)) return [];
    const blocks = blocking.has(question.id);
    const weight = (result.weight ?? 1) * (assessment.settings?.sectionWeights?.[section.id] ?? 1);
    const step = { from: level, to: level + 1, gap: Math.min(1, gap), weight };
    return [
      stepDraft({ question, section, action, ...step, blocks, blocksWeakest: blocks && weakest.has(section.id), edit }),
    ];
  };

  return framework.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const result = results.get(question.id);
      return result === undefined ? [] : draftOf({ question, section, result });
    }),
  );
}
