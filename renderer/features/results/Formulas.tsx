import { useTranslate } from '../../i18n/useTranslate.ts';
import { Disclosure } from './Disclosure.tsx';
import { pillarFormulas } from './formulas.ts';
import type { PillarView } from './resultView.ts';

/** How each number of the table comes about, in words that can be checked with a pencil. */
export function Formulas({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  return <Disclosure summary={t('results.formula.open')} lines={pillarFormulas(t, view)} />;
}
