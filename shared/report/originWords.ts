import type { Translate } from '../i18n/translate.ts';
import type { Provenance } from './provenance.ts';

/** Where a report comes from in one line: "Fingerprint 3f2a 91bc 0d4e 77a1 · four-pillar 1.0.0 · method four-pillar/1 · Cairn 0.1.0". */
export function originWords(t: Translate, { fingerprint, framework, method, app }: Provenance): string {
  return t('report.page.origin', { fingerprint, id: framework.id, version: framework.version, method, app });
}
