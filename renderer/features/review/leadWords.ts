import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Finding } from '../../../shared/review/finding.ts';

/** What the review comes to, in one sentence. */
export function leadWords(t: Translate, findings: readonly Finding[], isEmpty: boolean): string {
  if (isEmpty) return t('review.lead.nothing');
  if (findings.length === 0) return t('review.lead.clear');
  const said = t('review.lead.findings', { count: findings.length });
  const serious = findings.filter(({ severity }) => severity === 'serious').length;
  if (serious === 0) return t('review.lead.sentence', { findings: said });
  return t('review.lead.parts', { findings: said, serious: t('review.lead.serious', { count: serious }) });
}
