import { type Assessment, type FunctionName, Functions } from '../../../shared/assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../../../shared/base/ids.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { ConsensusBand, Score } from '../../../shared/scoring/result.ts';

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
  /** Largest minus smallest mean of the four; null under two. */
  readonly spread: number | null;
  /** Functions of the four that nobody spoke for. */
  readonly absent: readonly FunctionName[];
}

/** The function view, or null when fewer than two people gave levels. */
export function functionView(framework: Framework, assessment: Assessment, score: Score): FunctionView | null {
  if (countVoices(assessment) < 2) return null;
  const results = new Map(score.questions.map((result) => [result.id, result]));
  const rows = Functions.flatMap((name) => {
    const mean = score.alignment.functions[name];
    if (mean === undefined) return [];
    const questions = framework.sections
      .flatMap((section): readonly { id: QuestionId; functions: readonly FunctionName[] }[] => section.questions)
      .filter(({ id, functions }) => functions.includes(name) && results.get(id)?.functions[name] !== undefined);
    return [
      { name, mean, voices: voicesOf(name, assessment), questions: questions.length, guest: !hosts.includes(name) },
    ];
  });
  if (rows.length === 0) return null;
  const absent = hosts.filter((name) => score.alignment.functions[name] === undefined);
  return { rows, spread: score.alignment.spread, absent };
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

/** A question on which people are not of one mind. */
export interface Dispute {
  readonly question: QuestionId;
  readonly band: Exclude<ConsensusBand, 'agreed'>;
  readonly consensus: number;
  readonly respondents: number;
  /** True when an agreed answer has been stored since. */
  readonly settled: boolean;
}

/** Unsettled first, then widest first (method 7.7). Names are never part of it, nor single answers: function means at most. */
export function disputes(score: Score): readonly Dispute[] {
  const found = score.questions.flatMap(({ id, band, consensus, respondents, source }) =>
    band === null || band === 'agreed' || consensus === null
      ? []
      : [{ question: id, band, consensus, respondents, settled: source === 'agreed' }],
  );
  return found.sort((a, b) => Number(a.settled) - Number(b.settled) || a.consensus - b.consensus);
}

/** How Krippendorff's alpha is read (method 7.7). */
export function alphaReading(alpha: number): 'reliable' | 'tentative' | 'unreliable' {
  if (alpha >= 0.8) return 'reliable';
  return alpha >= 0.667 ? 'tentative' : 'unreliable';
}
