import type { Framework } from '../../shared/frameworks/structure.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { reportSections } from '../../shared/report/reportInput.ts';
import { sectionName } from '../../shared/report/sectionName.ts';

/** What the section of the report is called that a comment is about; one that this Cairn does not have stands for itself. */
export function blockName(t: Translate, block: string, kind: Framework['kind']): string {
  const section = reportSections.find((one) => one === block);
  return section === undefined ? block : sectionName(t, section, kind);
}
