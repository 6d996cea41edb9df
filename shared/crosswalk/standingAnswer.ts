import type { Answer, Assessment } from '../assessment/schema.ts';
import type { QuestionResult } from '../scoring/result.ts';

/** What an assessment says to a question, as the room or its respondents left it: an answer of the question's scale; null while it is
 * open. The reason of a "not applicable" is the agreed one, else the first that a respondent gave. */
export function standingAnswer(assessment: Assessment, result: QuestionResult): Answer | null {
  switch (result.state) {
    case 'open':
      return null;
    case 'dont-know':
      return 'dont-know';
    case 'not-applicable':
      return notApplicable(assessment, result);
    case 'answered':
      return result.level;
  }
}

function notApplicable({ agreed = [], responses = [] }: Assessment, { id }: QuestionResult): Answer | null {
  const answers = [
    agreed.findLast((entry) => entry.question === id)?.answer,
    ...responses.filter((response) => response.question === id).map(({ answer }) => answer),
  ];
  return answers.find((answer) => typeof answer === 'object') ?? null;
}
