import { Letters } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { scaleOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Standing } from './finding.ts';

/** A level, or the letter of a rank 0-3, as the question is answered: the other way round than `heightOf`. */
export function standingAt(framework: Framework, question: QuestionId, height: number): Standing {
  return scaleOf(framework, question) === 'levels' ? height : (Letters[height] ?? 'F');
}
