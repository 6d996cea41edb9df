import type { LaidOutPage } from '../../../shared/report/layout/page.ts';

/** Pages of a section, first and last, from 1. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** Where each section of the laid-out report stands. */
export function pageSpans(pages: readonly LaidOutPage[]): ReadonlyMap<string, PageSpan> {
  const spans = new Map<string, PageSpan>();
  for (const { section, number, anchors } of pages) {
    // A short section begins, and ends, on the page of the one before it.
    for (const id of new Set([section, ...anchors.map((anchor) => anchor.id)])) {
      const known = spans.get(id);
      spans.set(id, {
        first: Math.min(known?.first ?? number, number),
        last: Math.max(known?.last ?? number, number),
      });
    }
  }
  return spans;
}

/** First page of the pair or the single page that shows `page`; never outside 1..count. */
export function leftPage(page: number, count: number, abreast: 1 | 2): number {
  const inside = Math.min(Math.max(1, page), Math.max(1, count));
  return abreast === 1 ? inside : inside - ((inside - 1) % 2);
}
