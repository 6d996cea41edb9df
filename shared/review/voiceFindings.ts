import type { Agreed, Answer, Response } from '../assessment/schema.ts';
import { heightOf } from '../roadmap/prerequisites.ts';
import { gatherAnswers } from '../scoring/answers.ts';
import type { QuestionResult } from '../scoring/result.ts';
import { type Finding, finding, type Range, type Standing } from './finding.ts';
import type { ReviewSource } from './reviewSource.ts';

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** What the agreed answers make of the voices. */
export function voiceFindings({ assessment, score }: ReviewSource): readonly Finding[] {
  const table = gatherAnswers(
    score.questions.map(({ id }) => id),
    assessment,
  );
  return score.questions.flatMap((result, at): readonly Finding[] => {
    const agreed = table.agreed[at];
    if (agreed === undefined) return [];
    const responses = table.latest.slice(at * table.participants, (at + 1) * table.participants);
    return [...outside(result, responses), ...(isBlank(agreed.rationale) ? unexplained(result, agreed) : [])];
  });
}

function voicesOf({ min, max }: QuestionResult): Range | null {
  return min === null || max === null ? null : { lowest: min, highest: max };
}

/** An agreed answer that is lower or higher than what anybody said. */
function outside(result: QuestionResult, responses: readonly (Response | undefined)[]): readonly Finding[] {
  const { id, source, level } = result;
  const voices = voicesOf(result);
  if (source !== 'agreed' || level === null || voices === null) return [];
  const height = heightOf(level);
  if (height >= heightOf(voices.lowest) && height <= heightOf(voices.highest)) return [];
  return [
    finding({ kind: 'outside-voices', question: id, standing: level, voices, first: firstRound(responses, level) }),
  ];
}

/** The range before the room voted once more; null when it did not, or nobody had a level then. */
function firstRound(responses: readonly (Response | undefined)[], like: Standing): Range | null {
  if (!responses.some((one) => one?.firstVote !== undefined)) return null;
  const said = responses.flatMap((one) => (one === undefined ? [] : standingOf(one.firstVote ?? one.answer, like)));
  const [first, ...others] = said;
  if (first === undefined) return null;
  return others.reduce<Range>(
    ({ lowest, highest }, standing) => ({
      lowest: heightOf(standing) < heightOf(lowest) ? standing : lowest,
      highest: heightOf(standing) > heightOf(highest) ? standing : highest,
    }),
    { lowest: first, highest: first },
  );
}

/** The answer if it is a standing of the same scale. */
function standingOf(answer: Answer, like: Standing): readonly Standing[] {
  if (answer === 'dont-know' || typeof answer === 'object' || typeof answer !== typeof like) return [];
  return [answer];
}

/** What stands without a word of why: a settled dispute, and a view of those who did not share it. */
function unexplained(result: QuestionResult, { dissent = '' }: Agreed): readonly Finding[] {
  const { id, source, level, band } = result;
  const voices = voicesOf(result);
  const isSettledDispute = source === 'agreed' && level !== null && voices !== null && band === 'contested';
  return [
    ...(isSettledDispute ? [finding({ kind: 'no-rationale', question: id, standing: level, voices })] : []),
    ...(isBlank(dissent) ? [] : [finding({ kind: 'dissent-alone', question: id, dissent })]),
  ];
}
