import type { HexColour } from '../../../../shared/report/branding.ts';

/** Contrast (1-21) that text needs on its ground (WCAG 2.2, 1.4.3). */
const readable = 4.5;

/** Contrast of a colour on white paper, 1-21 (WCAG 2.2, relative luminance). */
export function contrastOnPaper(colour: HexColour): number {
  return 1.05 / (luminance(channels(colour)) + 0.05);
}

/** The colour as it is printed: itself when it can be read on white paper, else darkened by as little as makes it readable. */
export function printedColour(colour: HexColour): HexColour {
  if (contrastOnPaper(colour) >= readable) return colour;
  const shares = Array.from({ length: 100 }, (_, step) => 1 - (step + 1) / 100);
  const darker = shares.map((share) => hex(channels(colour).map((channel) => Math.round(channel * share))));
  return darker.find((one) => contrastOnPaper(one) >= readable) ?? '#000000';
}

/** Red, green and blue, 0-255. */
function channels(colour: HexColour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): HexColour {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(values: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = values.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
