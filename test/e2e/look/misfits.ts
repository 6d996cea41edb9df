import type { Page } from 'playwright-core';

interface Measured {
  readonly box: DOMRect;
  readonly isHidden: boolean;
  readonly overflowX: string;
  readonly overflowY: string;
  readonly position: string;
}

/** Texts that a person cannot read whole because something cuts them off, parts that scroll sideways, and a page that scrolls as a whole. */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
    // Nothing changes while this looks, and every text asks all elements around it: each is measured once.
    const measured = new Map<Element, Measured>();
    const measure = (element: Element): Measured => {
      const known = measured.get(element);
      if (known !== undefined) return known;
      const box = element.getBoundingClientRect();
      const { clipPath, visibility, overflowX, overflowY, position } = getComputedStyle(element);
      // Words for screen readers alone are a pixel wide on purpose.
      const isHidden = (box.width <= 1 && box.height <= 1) || clipPath !== 'none' || visibility === 'hidden';
      const fresh = { box, isHidden, overflowX, overflowY, position };
      measured.set(element, fresh);
      return fresh;
    };

    for (const element of document.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement)) continue;
      const { isHidden, overflowX } = measure(element);
      if (isHidden) continue;
      const scrolls = overflowX === 'auto' || overflowX === 'scroll' || element === document.documentElement;
      if (scrolls && element.scrollWidth > element.clientWidth + 1)
        found.add(`${name(element)} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`);
    }

    // Regions scroll, the page never does: it would take bar and foot away.
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollHeight > clientHeight + 1) found.add(`the page itself scrolls: ${scrollHeight} in ${clientHeight}`);

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('option, datalist, script, style, noscript') !== null)
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        const cut = cutBy(parent, box);
        if (cut !== null) found.add(`"${text.slice(0, 60)}" is cut off by ${cut}`);
      }
    }
    return [...found];

    /** The ancestor that hides part of a line of text for good; what can be scrolled to is not hidden. */
    function cutBy(from: Element, line: DOMRect): string | null {
      let sideways = true;
      let upright = true;
      for (let element: Element | null = from; element !== null; element = element.parentElement) {
        const { box, isHidden, overflowX, overflowY, position } = measure(element);
        if (isHidden) return null;
        if (overflowX === 'auto' || overflowX === 'scroll') sideways = false;
        if (overflowY === 'auto' || overflowY === 'scroll') upright = false;
        const hidesX = sideways && (overflowX === 'hidden' || overflowX === 'clip');
        const hidesY = upright && (overflowY === 'hidden' || overflowY === 'clip');
        if (hidesX && (line.right > box.right + 1 || line.left < box.left - 1)) return name(element);
        if (hidesY && (line.bottom > box.bottom + 2 || line.top < box.top - 2)) return name(element);
        if (position === 'fixed') break;
      }
      if (sideways && (line.right > window.innerWidth + 1 || line.left < -1)) return 'the window';
      if (upright && (line.bottom > window.innerHeight + 1 || line.top < -1)) return 'the window';
      return null;
    }
  });
}
