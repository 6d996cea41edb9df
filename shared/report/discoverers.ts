import { Functions } from '../assessment/schema.ts';
import type { Question } from '../frameworks/structure.ts';
import type { Translate } from '../i18n/translate.ts';
import type { QuestionState } from '../scoring/result.ts';
import { list } from './words.ts';

interface Asked {
  readonly question: Question;
  readonly result: { readonly state: QuestionState };
}

/** Who finds out how much of what nobody could say: "sales 13, marketing 11"; a question belongs to the function that leads it (method
 * 8b.14). Empty when nothing is unknown. */
export function discovererWords(t: Translate, entries: readonly Asked[]): string {
  const unknown = entries.filter(({ result }) => result.state === 'dont-know');
  const shares = Functions.flatMap((name) => {
    const count = unknown.filter(({ question }) => question.functions[0] === name).length;
    return count === 0 ? [] : [{ name: t(`report.function.${name}`), count }];
  });
  return list(
    t,
    shares.map((share) => t('report.summary.whoOne', share)),
  );
}
