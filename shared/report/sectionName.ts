import type { Framework } from '../frameworks/structure.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ReportSection } from './reportInput.ts';

/** What the report itself calls its sections. */
export function sectionName(t: Translate, section: ReportSection, kind: Framework['kind']): string {
  switch (section) {
    case 'cover':
      return t('preview.section.cover');
    case 'sections':
      return t(`report.${kind}.name`);
    case 'comparison':
      return t('report.moment.name');
    case 'scorecard':
      return t('scorecard.title');
    case 'roles':
      return t('roles.title');
    case 'answers':
      return t('report.answersPage.name');
    default:
      return t(`report.${section}.name`);
  }
}
