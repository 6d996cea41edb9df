import { quoted } from '../base/quoted.ts';
import { findQuestion, isSymptom, scaleOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Answer } from './schema.ts';

const others = ', "dont-know" or { "notApplicable": "the reason" }';

/** Says that an id names no question of the framework, limit symptoms included; null when it does. */
export function questionProblem(framework: Framework, question: string): string | null {
  if (findQuestion(framework, question) !== undefined || isSymptom(framework, question)) return null;
  return `${quoted(question)} is not a question of ${framework.id} ${framework.version}: use one of its ids`;
}

function fits(value: number | string, framework: Framework, question: string): string | null {
  if (isSymptom(framework, question)) {
    return typeof value === 'number' && value <= 3 ? null : `must be a frequency from 0 to 3${others}`;
  }
  switch (scaleOf(framework, question)) {
    case 'levels':
      return typeof value === 'number' && value >= 1 ? null : `must be a level from 1 to 5${others}`;
    case 'letters':
      return typeof value === 'string' ? null : `must be "N", "P", "L", "F"${others}`;
  }
}

/** What is wrong with an answer to a question that exists, in words; null when it fits. Levels are 1-5 for capabilities, letters for
 * criteria, 0-3 for limit symptoms; "don't know" and "not applicable" with a reason fit everywhere. */
export function answerProblem(framework: Framework, question: string, answer: Answer): string | null {
  if (typeof answer === 'object') {
    return answer.notApplicable.trim() === '' ? 'must give the reason why it is not applicable' : null;
  }
  return answer === 'dont-know' ? null : fits(answer, framework, question);
}
