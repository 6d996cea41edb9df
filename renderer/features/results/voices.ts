import { type Assessment, type FunctionName, Functions } from '../../../shared/assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../../../shared/base/ids.ts';
import { respondentsTo } from '../../../shared/explain/voices.ts';
import { scaleOf } from '../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { leastQuestions, leastRespondents } from '../../../shared/scoring/alignment.ts';
import { gatherAnswers } from '../../../shared/scoring/answers.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import { letterScale, levelScale } from '../../../shared/scoring/scale.ts';
import { anonymousScore } from '../../../shared/workshop/anonymity.ts';
import { type Dispute, widestFirst } from '../../../shared/workshop/discuss.ts';

/** Functions that alignment is about. Finance is a guest. */
const hosts: readonly FunctionName[] = ['sales', 'marketing', 'success', 'revops'];

/** One function's own mean over the questions that concern it. */
export interface FunctionRow {
  readonly name: FunctionName;
  /** 1-5. */
  readonly mean: number;
  readonly voices: number;
  readonly questions: number;
  readonly guest: boolean;
}

export interface FunctionView {
  readonly rows: readonly FunctionRow[];
  /** Largest minus smallest mean of those of the four that have a row; null under two. */
  readonly spread: number | null;
  /** Functions that answered and have no row: their voices are too few, or would give those of the others away. */
  readonly hidden: readonly FunctionName[];
  /** Functions of the four that nobody spoke for. */
  readonly absent: readonly FunctionName[];
}

/** The function view as the room may see it, or null when fewer than two people gave levels. */
export function functionView(framework: Framework, assessment: Assessment, score: Score): FunctionView | null {
  if (countVoices(assessment) < 2) return null;
  const shown = anonymousScore(framework, assessment, score).alignment;
  const results = new Map(score.questions.map((result) => [result.id, result]));
  const rows = Functions.flatMap((name) => {
    const mean = shown.functions[name];
    if (mean === undefined) return [];
    const questions = framework.sections
      .flatMap((section): readonly { id: QuestionId; functions: readonly FunctionName[] }[] => section.questions)
      .filter(({ id, functions }) => functions.includes(name) && results.get(id)?.functions[name] !== undefined);
    return [
      { name, mean, voices: voicesOf(name, assessment), questions: questions.length, guest: !hosts.includes(name) },
    ];
  });
  const heard = Functions.filter((name) => score.alignment.functions[name] !== undefined);
  if (heard.length === 0) return null;
  const absent = hosts.filter((name) => score.alignment.functions[name] === undefined);
  const hidden = heard.filter((name) => shown.functions[name] === undefined);
  return { rows, spread: shown.spread, hidden, absent };
}

/** Participants who gave a level to anything. */
export function countVoices(assessment: Assessment): number {
  return speakers(assessment).size;
}

function speakers({ responses }: Assessment): ReadonlySet<ParticipantId> {
  const levels = (responses ?? []).filter(({ answer }) => typeof answer !== 'object' && answer !== 'dont-know');
  return new Set(levels.map((response) => response.participant));
}

function voicesOf(name: FunctionName, assessment: Assessment): number {
  const spoke = speakers(assessment);
  return (assessment.participants ?? []).filter((person) => person.function === name && spoke.has(person.id)).length;
}

/** Unsettled first, then widest first (method 7.7). */
export function disputes(score: Score): readonly Dispute[] {
  return widestFirst(score).toSorted((a, b) => Number(a.settled) - Number(b.settled));
}

/** How alike all answers are, and why there is no alpha where there is none. */
export interface Agreement {
  /** Mean consensus, 0-1, of the questions that two or more gave a level to; null without any. */
  readonly consensus: number | null;
  /** How many questions that is. */
  readonly questions: number;
  /** Who gave a level to one of them. */
  readonly people: number;
  readonly alpha: number | null;
  readonly noAlpha: 'people' | 'questions' | 'no-variation' | null;
}

/** Mean consensus, which leads, and Krippendorff’s alpha with what keeps it from being given (method 7.7). */
export function agreementOf(framework: Framework, assessment: Assessment, score: Score): Agreement {
  const shared = score.questions.filter(({ consensus }) => consensus !== null);
  const table = gatherAnswers(
    shared.map(({ id }) => id),
    assessment,
  );
  const people = respondentsTo(
    table,
    shared.map(({ id }, position) => ({
      position,
      scale: scaleOf(framework, id) === 'letters' ? letterScale : levelScale,
    })),
  ).reduce((sum, { count }) => sum + count, 0);
  const { alpha } = score.alignment;
  const missing = people < leastRespondents ? 'people' : shared.length < leastQuestions ? 'questions' : 'no-variation';
  return {
    consensus:
      shared.length === 0 ? null : shared.reduce((sum, { consensus }) => sum + (consensus ?? 0), 0) / shared.length,
    questions: shared.length,
    people,
    alpha,
    noAlpha: alpha === null ? missing : null,
  };
}

/** How Krippendorff's alpha is read (method 7.7). */
export function alphaReading(alpha: number): 'reliable' | 'tentative' | 'unreliable' {
  if (alpha >= 0.8) return 'reliable';
  return alpha >= 0.667 ? 'tentative' : 'unreliable';
}
