import { useAssessment, useShownAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { type Passports, passportsOf } from './passports.ts';

/** The passports of the open assessment, again on every change. To be used where a passport is shown, not where it might be. */
export function usePassports(): Passports {
  const t = useTranslate();
  const { framework, texts, benchmarks } = useAssessment();
  return passportsOf({ framework, texts, benchmarks }, useShownAssessment(), t);
}
