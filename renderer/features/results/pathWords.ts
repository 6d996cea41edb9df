import type { PathStep, PathUp } from '../../../shared/explain/path.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { list, tallied } from '../../../shared/report/words.ts';

/** The change and the effort of a step in words: "from 2 to 3", "effort 2, 15 days". */
export function stepWords(
  t: Translate,
  { from, to, efforts, days }: Pick<PathStep, 'from' | 'to' | 'efforts' | 'days'>,
): { readonly change: string; readonly effort: string } {
  if (from === null && isLowest(to)) {
    return { change: t('results.path.any'), effort: t('results.path.anyEffort') };
  }
  if (from === null) {
    return { change: t('results.path.answer', { to }), effort: t('results.path.answerEffort', { to }) };
  }
  if (from === to) return { change: t('results.path.agree', { to }), effort: t('results.path.agreeEffort') };
  const effort =
    efforts.length === 0
      ? t('results.path.noEffort')
      : tallied(t, 'results.path.effort', days, {
          word: t('results.path.band', { count: efforts.length }),
          efforts: list(t, efforts.map(String)),
        });
  return { change: t('results.path.change', { from, to }), effort };
}

/** "8 answers · 125 days": how long the way is. Without days where answers are all it takes. */
export function lengthWords(t: Translate, { steps, days }: Pick<PathUp, 'steps' | 'days'>): string {
  const answers = t('results.path.answers', { count: steps });
  return days === 0 ? answers : t('results.path.length', { answers, days: tallied(t, 'results.path.days', days) });
}

/** What every answer reaches. */
export function isLowest(level: PathStep['to']): boolean {
  return level === 1 || level === 'N';
}
