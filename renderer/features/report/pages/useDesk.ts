import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

/** `page`: two whole pages beside each other; `width`: one page as wide as the desk; `real`: as large as printed. */
export type Zoom = 'page' | 'width' | 'real';

export interface Desk {
  readonly desk: RefObject<HTMLElement | null>;
  /** The first page in view, from 1. */
  readonly page: number;
  readonly zoom: Zoom;
  readonly abreast: 1 | 2;
  readonly setZoom: (zoom: Zoom) => void;
  readonly goTo: (page: number) => void;
  readonly onScroll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Where one is among the pages, and the ways to turn them: by keys, by buttons, by scrolling. */
export function useDesk(count: number): Desk {
  const desk = useRef<HTMLElement>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoomOnly] = useState<Zoom>('page');
  const abreast = zoom === 'page' ? 2 : 1;

  const show = (to: number): void => {
    const inside = Math.min(Math.max(1, to), Math.max(1, count));
    const element = desk.current?.querySelector<HTMLElement>(`[data-page="${inside}"]`);
    if (element !== null && element !== undefined) desk.current?.scrollTo({ top: element.offsetTop - above });
    setPage(inside);
  };
  const goTo = (to: number): void => show(abreast === 2 ? to - ((to - 1) % 2) : to);
  const onScroll = (): void => {
    const at = desk.current;
    const views = [...(at?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];
    const first = views.find((view) => view.offsetTop + view.offsetHeight / 2 > (at?.scrollTop ?? 0));
    const number = Number(first?.dataset.page ?? 1);
    setPage(number);
  };
  return {
    desk,
    page,
    zoom,
    abreast,
    goTo,
    onScroll,
    setZoom: (wanted) => {
      setZoomOnly(wanted);
      // Once the pages have their new size, the same page is on top again.
      requestAnimationFrame(() => show(page));
    },
    onKeyDown: (event) => {
      const to = {
        ArrowLeft: page - abreast,
        ArrowRight: page + abreast,
        PageUp: page - abreast,
        PageDown: page + abreast,
        Home: 1,
        End: count,
      }[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      goTo(Math.min(Math.max(1, to), Math.max(1, count)));
    },
  };
}

/** Room over the page that one turned to, in px. */
const above = 8;
