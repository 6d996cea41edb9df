import type { Refusal } from '../../../shared/compare/comparisonWords.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Missing } from './readMoment.ts';

/** A moment that is not there. */
export function missingWords(t: Translate, why: Missing): Refusal {
  return { title: t(`history.compare.missing.${why}.title`), text: t(`history.compare.missing.${why}.text`) };
}
