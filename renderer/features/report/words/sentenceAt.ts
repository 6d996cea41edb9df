import type { ReportPreview } from '../../../../shared/contract/reports.ts';

/** Shortest line that can be told from others, in characters. */
const shortest = 8;

/** Key of the sentence that a printed line belongs to; null where it is none that the report made. The same words in two places are those of
 * the section that the page shows. */
export function sentenceAt(
  { sentences, pages, bookmarks }: Pick<ReportPreview, 'sentences' | 'pages' | 'bookmarks'>,
  line: string,
  page: number,
): string | null {
  const wanted = plain(line);
  if (wanted.length < shortest) return null;
  const found = sentences.filter(({ text }) => plain(text).includes(wanted));
  const here = new Set([
    ...pages.filter(({ number }) => number === page).map(({ section }) => section),
    ...bookmarks.filter((bookmark) => bookmark.page === page).map(({ anchor }) => anchor),
  ]);
  return (found.find(({ section }) => here.has(section)) ?? found[0])?.key ?? null;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
