import type { Answer, Assessment, PreviousAnswer } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { questionsOf, symptomsOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { gatherAnswers } from '../scoring/answers.ts';
import { roundedLevel } from '../scoring/level.ts';
import type { Score } from '../scoring/result.ts';
import { frequencyScale } from '../scoring/scale.ts';
import { type Tally, tally } from '../scoring/tally.ts';

/** A level of a limit symptom lies on 0-3; halves go down, as for the levels of a capability. */
function symptomAnswer({ state, score }: Tally): Answer | null {
  if (state === 'dont-know') return 'dont-know';
  return score === null ? null : roundedLevel(score);
}

/** What the assessment says to each question in one answer: the agreed one, else what the respondents' answers come to as a whole level or
 * letter, in framework order. Open questions are left out. */
export function effectiveAnswers(
  framework: Framework,
  assessment: Assessment,
  score: Score,
): readonly PreviousAnswer[] {
  const questions: readonly QuestionId[] = [...questionsOf(framework).map(({ id }) => id), ...symptomsOf(framework)];
  const table = gatherAnswers(questions, assessment);
  const results = new Map(score.questions.map((result) => [result.id, result]));

  const reasonOf = (position: number): Answer | null => {
    const first = position * table.participants;
    const said = table.latest.slice(first, first + table.participants).map((response) => response?.answer);
    return said.find((answer) => typeof answer === 'object') ?? null;
  };
  const heard = (id: QuestionId, position: number): Answer | null => {
    const result = results.get(id);
    const symptom = result === undefined ? tally(table, position, frequencyScale) : null;
    if (symptom !== null && symptom.state !== 'not-applicable') return symptomAnswer(symptom);
    switch (result?.state ?? symptom?.state) {
      case 'answered':
        return result?.level ?? null;
      case 'dont-know':
        return 'dont-know';
      case 'not-applicable':
        return reasonOf(position);
      default:
        return null;
    }
  };

  return questions.flatMap((question, position): PreviousAnswer[] => {
    const agreed = table.agreed[position];
    const answer = agreed?.answer ?? heard(question, position);
    if (answer === null) return [];
    const rationale = agreed?.rationale;
    return [{ question, answer, ...(rationale === undefined || rationale === '' ? {} : { rationale }) }];
  });
}
