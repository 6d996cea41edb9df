import type { Bookmark } from '../../../../shared/report/layout/page.ts';

/** Names pages after what they are about: the bookmark that stands last before a page or on it. */
export function pageNames(bookmarks: readonly Bookmark[]): (page: number) => string {
  return (page) => {
    const opening = bookmarks.find((bookmark) => bookmark.page === page);
    return (opening ?? bookmarks.findLast((bookmark) => bookmark.page <= page))?.title ?? '';
  };
}
