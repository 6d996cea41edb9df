import type { Translate } from '../i18n/translate.ts';
import { list } from '../report/words.ts';
import type { Passport } from './passport.ts';

/** Where the weights of a number come from: "R6 by hand; all others 1, the framework’s usual weight". Empty where nothing is weighed. */
export function weightWords(t: Translate, { formula }: Pick<Passport, 'formula'>): string {
  if (formula?.kind !== 'weighted-mean') return '';
  const { terms } = formula;
  const [first] = terms;
  if (first === undefined) return '';
  const bySource = Map.groupBy(terms, ({ weightSource }) => weightSource);
  if (bySource.size === 1) return t(`explain.weights.all.${first.weightSource}`);
  return [...bySource]
    .toSorted(([, a], [, b]) => a.length - b.length)
    .map(([source, those], index) => {
      const isRest = index === bySource.size - 1;
      const names = isRest
        ? t('explain.weights.others')
        : list(
            t,
            those.map(({ id, label }) => (id !== null && label.startsWith(`${id} `) ? id : label)),
          );
      return t(`explain.weights.some.${source}`, { names });
    })
    .join(t('explain.sign.semicolon'));
}
