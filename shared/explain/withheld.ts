import type { Translate } from '../i18n/translate.ts';
import { standingOf } from '../report/standing.ts';
import type { Score } from '../scoring/result.ts';

/** Why an assessment has no numbers at all, or no overall ones; null where it has. */
export function withheldAll(t: Translate, score: Score): string | null {
  if (score.status === 'incomplete') return t('explain.withheld.incomplete');
  if (score.status !== 'empty') return null;
  switch (standingOf(score).kind) {
    case 'nothing-applies':
      return t('explain.withheld.nothingApplies');
    case 'unknown':
      return t('explain.withheld.allUnknown');
    default:
      return t('explain.withheld.empty');
  }
}
