import { type RefObject, useEffect, useState } from 'react';
import type { PageLink, PageSize, PdfPages } from './pdfPages.ts';

export interface DrawnPageSource {
  readonly pages: PdfPages | undefined;
  readonly number: number;
  readonly size: PageSize;
  readonly frame: RefObject<HTMLElement | null>;
  readonly picture: RefObject<HTMLElement | null>;
  readonly text: RefObject<HTMLElement | null>;
}

const none: readonly PageLink[] = [];
/** Widest picture of a page, in pixels: beyond it memory grows and nobody sees a difference. */
const widest = 3000;

/** Draws a page while it is in view or near it, as sharp as the screen shows it. The old picture stands until the new one is finished. */
export function useDrawnPage({ pages, number, size, frame, picture, text }: DrawnPageSource) {
  const { isNear, width } = useView(frame);
  const [links, setLinks] = useState(none);
  const [hasFailed, setHasFailed] = useState(false);
  const [isDrawn, setIsDrawn] = useState(false);

  useEffect(() => {
    const place = picture.current;
    if (!isNear) place?.replaceChildren();
    if (pages === undefined || place === null || !isNear || width === 0) return undefined;
    const stop = new AbortController();
    void pages.draw(number, Math.min(widest, Math.round(width * window.devicePixelRatio)), stop.signal).then(
      (drawn) => {
        if (stop.signal.aborted) return;
        place.replaceChildren(drawn);
        setHasFailed(false);
        setIsDrawn(true);
      },
      () => {
        if (!stop.signal.aborted) setHasFailed(true);
      },
    );
    return () => stop.abort();
  }, [pages, number, isNear, width, picture]);

  useEffect(() => {
    const place = text.current;
    if (pages === undefined || place === null || !isNear) return undefined;
    let isOver = false;
    const layer = document.createElement('div');
    const show = async () => {
      const [found] = await Promise.all([pages.links(number), pages.write(number, layer)]);
      if (isOver) return;
      place.replaceChildren(layer);
      setLinks(found);
    };
    // The picture says what went wrong; a page without its text is still a page.
    void show().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [pages, number, isNear, text]);

  return { links: isNear ? links : none, pointSize: width / size.width, hasFailed, isDrawn };
}

/** Whether an element is in view or up to one view away, and how wide it is. */
function useView(frame: RefObject<HTMLElement | null>) {
  const [isNear, setIsNear] = useState(false);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const near = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting === true), {
      root: element.parentElement,
      rootMargin: '60% 0px',
    });
    const sized = new ResizeObserver(() => setWidth(element.clientWidth));
    near.observe(element);
    sized.observe(element);
    return () => {
      near.disconnect();
      sized.disconnect();
    };
  }, [frame]);
  return { isNear, width };
}
