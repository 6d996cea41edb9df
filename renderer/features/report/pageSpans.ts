import type { ReportPreview } from '../../../shared/contract/reports.ts';

/** Pages of a section, first and last, from 1. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** Where each section of the report stands. */
export function pageSpans({
  pages,
  bookmarks,
}: Pick<ReportPreview, 'pages' | 'bookmarks'>): ReadonlyMap<string, PageSpan> {
  const spans = new Map<string, PageSpan>();
  // A short section begins, and ends, on the page of the one before it: only its bookmark tells.
  const places = [...pages, ...bookmarks.map(({ anchor, page }) => ({ section: anchor, number: page }))];
  for (const { section, number } of places) {
    const known = spans.get(section);
    spans.set(section, {
      first: Math.min(known?.first ?? number, number),
      last: Math.max(known?.last ?? number, number),
    });
  }
  return spans;
}
