import { officeText } from '../../electron/backend/exporters/office/officeText.ts';
import type { PrintedPage } from './printedPages.ts';
import { missingNumbers, numbersIn } from './printedTexts.ts';

const solid = (text: string): string => officeText(text).replace(/[\s\u00AD]+/g, '');

/** Texts that what was read does not hold; white space is ignored, since lines break elsewhere. */
export function missingTexts(texts: readonly string[], read: string): readonly string[] {
  const all = solid(read);
  return [...new Set(texts)].filter((text) => !all.includes(solid(text)));
}

/** Numbers that stand less often in what was read than in the texts. */
export function lostNumbers(texts: readonly string[], read: readonly string[]): readonly string[] {
  return missingNumbers(numbersIn(texts.map(officeText)), numbersIn(read));
}

/** Words that touch the edge of their page or stand over it, in pt. */
export function cutWords(pages: readonly PrintedPage[], margin: number): readonly string[] {
  return pages.flatMap(({ width, height, words }, index) =>
    words
      .filter(
        ({ left, top, right, bottom }) =>
          left < margin || top < margin || right > width - margin || bottom > height - margin,
      )
      .map(({ text }) => `page ${index + 1}: ${text}`),
  );
}

/** How far down the content of each page reaches, 0-1 of what is between head and foot; 0: nothing is there. */
export function filledShares(pages: readonly PrintedPage[], head: number, foot: number): readonly number[] {
  return pages.map(({ height, words }) => {
    const inside = words.filter(({ top, bottom }) => top > head && bottom < height - foot);
    const lowest = Math.max(head, ...inside.map(({ bottom }) => bottom));
    return (lowest - head) / (height - head - foot);
  });
}
