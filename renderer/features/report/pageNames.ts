import type { Translate } from '../../../shared/i18n/translate.ts';
import type { LaidOutPage, LaidOutReport } from '../../../shared/report/layout/page.ts';
import type { ReportSection } from '../../../shared/report/reportInput.ts';

/** What the report itself calls its sections. */
export function sectionName(t: Translate, section: ReportSection, kind: 'pillars' | 'ladder'): string {
  switch (section) {
    case 'cover':
      return t('preview.section.cover');
    case 'sections':
      return t(`report.${kind}.name`);
    case 'answers':
      return t('report.answersPage.name');
    default:
      return t(`report.${section}.name`);
  }
}

/** What a page is about: the section that it opens with, else the bookmark that stands last before it or on it. */
export function pageName(t: Translate, report: LaidOutReport, page: LaidOutPage): string {
  if (page.section === 'cover') return t('preview.section.cover');
  const { bookmarks } = report;
  const opening = bookmarks.find(({ anchor }) => anchor === page.section);
  return (opening ?? bookmarks.findLast((bookmark) => bookmark.page <= page.number))?.title ?? '';
}
