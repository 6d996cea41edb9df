import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Choice } from './item.ts';

/** What describes an answer: its clauses, or that it lies between two levels that are described. */
export function linesOf(t: Translate, { clauses, between }: Choice): readonly string[] {
  return between === null ? clauses : [t('questions.between', { below: between.below, above: between.above })];
}
