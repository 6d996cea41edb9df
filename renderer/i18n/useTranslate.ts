import { createContext, useContext } from 'react';
import type { Translate } from '../../shared/i18n/translate.ts';

const TranslateContext = createContext<Translate | null>(null);

export const TranslateProvider = TranslateContext.Provider;

/** Words of the chosen language: `t('questions.next')`. */
export function useTranslate(): Translate {
  const t = useContext(TranslateContext);
  if (t === null) throw new Error('useTranslate outside TranslateProvider');
  return t;
}
