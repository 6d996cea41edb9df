import type { Assessment, Evidence, Letter, Response } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { scaleOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { gatherAnswers } from '../scoring/answers.ts';
import { letterScale, levelScale, readAnswer } from '../scoring/scale.ts';

/** What the voices at one end of a question bring for it. Nobody is named, and nothing is in it that only the consultant may read. */
export interface End {
  readonly level: number | Letter;
  readonly voices: number;
  /** How many say how well it is shown; saying nothing is an opinion. */
  readonly evidence: Readonly<Record<Evidence, number>>;
  /** In the order of the alphabet, so that the order tells nothing of who gave them. */
  readonly references: readonly string[];
  readonly notes: readonly string[];
}

/** The lowest and the highest level that somebody gave. */
export interface Ends {
  readonly low: End;
  readonly high: End;
}

/** Both ends of a question with their evidence (method 7.7); null when fewer than two gave a level or all gave the same. */
export function endsOf(framework: Framework, assessment: Assessment, question: QuestionId): Ends | null {
  const scale = scaleOf(framework, question) === 'letters' ? letterScale : levelScale;
  const voices = gatherAnswers([question], assessment).latest.flatMap((response) => {
    const reading = response === undefined ? 'unreadable' : readAnswer(response.answer, scale);
    return response === undefined || typeof reading !== 'number' ? [] : [{ response, reading }];
  });
  const readings = voices.map(({ reading }) => reading);
  const lowest = Math.min(...readings);
  const highest = Math.max(...readings);
  if (voices.length < 2 || lowest === highest) return null;
  const at = (end: number) => endOf(voices.filter(({ reading }) => reading === end).map(({ response }) => response));
  const low = at(lowest);
  const high = at(highest);
  return low === null || high === null ? null : { low, high };
}

function endOf(responses: readonly Response[]): End | null {
  const level = responses[0]?.answer;
  if (level === undefined || level === 'dont-know' || typeof level === 'object') return null;
  const evidence = { opinion: 0, described: 0, shown: 0 };
  for (const response of responses) evidence[response.evidence ?? 'opinion'] += 1;
  return {
    level,
    voices: responses.length,
    evidence,
    references: sorted(
      responses.flatMap((one) => (one.readers?.references === 'consultant' ? [] : (one.references ?? []))),
    ),
    // A note is the consultant's unless somebody opened it.
    notes: sorted(responses.flatMap((one) => (one.visibility === 'client' ? [one.note ?? ''] : []))),
  };
}

function sorted(texts: readonly string[]): readonly string[] {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '');
  return [...new Set(said)].toSorted((a, b) => a.localeCompare(b, 'en'));
}
