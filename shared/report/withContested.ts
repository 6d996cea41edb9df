import type { Translate } from '../i18n/translate.ts';
import type { Score } from '../scoring/result.ts';
import { contestedCount } from './standing.ts';
import { tallied } from './words.ts';

/** An incomplete assessment leads with how much is missing, and says then that most answers are contested. */
export function withContested(t: Translate, score: Score, sentence: string): string {
  const contested = contestedCount(score);
  const answered = score.questions.filter(({ state }) => state === 'answered').length;
  if (contested * 2 < answered || contested === 0) return sentence;
  return t('report.verdict.alsoContested', {
    sentence,
    words: tallied(t, 'report.verdict.ofContested', contested, { answered }),
  });
}
