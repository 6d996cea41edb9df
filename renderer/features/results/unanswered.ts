import type { Answer, Assessment, NotApplicable } from '../../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { unconfirmedQuestions } from '../../../shared/cycles/unconfirmed.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import type { ResultView } from './resultView.ts';

/** Don't-knows of one section, and between which values they leave its score. */
export interface NotKnown {
  readonly section: SectionId;
  readonly questions: readonly QuestionId[];
  /** Where the section's score may lie; null where there is none. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** False when open questions widen the range too. */
  readonly alone: boolean;
}

/** The visibility gaps, by section in framework order. */
export function notKnown(score: Score): readonly NotKnown[] {
  return score.sections.flatMap((section) => {
    if (section.dontKnow.length === 0) return [];
    const known = 'low' in section && section.low !== null && section.high !== null && section.score !== null;
    return [
      {
        section: section.id,
        questions: section.dontKnow,
        range: known ? { low: section.low, high: section.high } : null,
        alone: section.open.length === 0,
      },
    ];
  });
}

export interface LeftOut {
  readonly question: QuestionId;
  /** As they were given; several people may have given several. */
  readonly reasons: readonly string[];
}

/** Everything not applicable, with its reasons. */
export function notApplicable(score: Score, assessment: Assessment): readonly LeftOut[] {
  return score.questions
    .filter((question) => question.state === 'not-applicable')
    .map(({ id }) => ({ question: id, reasons: reasonsOf(id, assessment) }));
}

function isNotApplicable(answer: Answer): answer is NotApplicable {
  return typeof answer === 'object';
}

function reasonsOf(question: QuestionId, { agreed, responses }: Assessment): readonly string[] {
  const settled = agreed?.findLast((entry) => entry.question === question);
  if (settled !== undefined) return isNotApplicable(settled.answer) ? [settled.answer.notApplicable] : [];
  // The last response of each participant counts.
  const latest = new Map(
    (responses ?? []).filter((entry) => entry.question === question).map((r) => [r.participant, r]),
  );
  const reasons = [...latest.values()].flatMap(({ answer }) => (isNotApplicable(answer) ? [answer.notApplicable] : []));
  return [...new Set(reasons)];
}

export interface OpenQuestion {
  readonly id: QuestionId;
  /** Last time's answer waits to be confirmed. */
  readonly isUnconfirmed: boolean;
}

/** Questions without any answer, in framework order. */
export function openQuestions({ framework, assessment, score }: ResultView): readonly OpenQuestion[] {
  const unconfirmed = unconfirmedQuestions(framework, assessment, score);
  return score.questions
    .filter(({ state }) => state === 'open')
    .map(({ id }) => ({ id, isUnconfirmed: unconfirmed.has(id) }));
}
