import type { Translate } from '../../../shared/i18n/translate.ts';
import { capitalised, list, numberWord } from '../../../shared/report/words.ts';
import type { Breadth, NamedBlocker } from './blockerGroups.ts';

/** "Forecasting: key, at 2", "Prediction into action: at 1, under the floor of 2". `level` is the level that is blocked. */
export function namedWords(t: Translate, name: string, blocker: NamedBlocker, level: number): string {
  const { state, counts } = blocker;
  const standing =
    state === 'answered'
      ? t('results.blockers.at', { level: counts })
      : t(`results.blockers.counted.${state}`, { level: counts });
  const reasons = [
    ...(blocker.key ? [t('results.blockers.key')] : []),
    standing,
    ...(blocker.underFloor ? [t('results.blockers.floor', { level: level - 1 })] : []),
  ];
  return t('results.blockers.named', { name, reasons: reasons.join(t('results.blockers.comma')) });
}

/** "Two more at 3: choose from P2, P3, P5 and P7". */
export function breadthWords(t: Translate, { kind, more, from }: Breadth, level: number): string {
  const values = { level, questions: list(t, from), count: more };
  switch (kind) {
    case 'choose':
      return t('results.blockers.choose', { ...values, more: capitalised(numberWord(t, more)) });
    case 'beside':
      return t('results.blockers.beside', { ...values, more: numberWord(t, more) });
    case 'within':
      return t('results.blockers.within', { ...values, more: numberWord(t, more) });
  }
}
